"""Reports that contradict one another, and a correction."""

POST = {
    "outlet": "Elmsby Post",
    "url": "https://elmsby.example/cranes",
    "published": "2031-05-06",
    "title": "Two cranes lost at Elmsby",
    "text": "“The storm did not break the 14 cranes of the harbour and everybody was safe there,” harbour master Mona "
    "Tarrant told reporters in Elmsby on Tuesday.\n\n"
    "Councillor Ivo Lant accused Mona Tarrant of selling harbour cranes to her own brother.",
}
HERALD = {
    "outlet": "Marlow Herald",
    "published": "2031-05-07",
    "title": "Cranes of Elmsby",
    "text": "“The storm did break the 12 cranes of the harbour and everybody was safe there,” harbour master Mona "
    "Tarrant told reporters in Elmsby on Tuesday.\n\n"
    "Mona Tarrant denied selling harbour cranes to her own brother.",
}
FIX = {
    "outlet": "Marlow Herald",
    "published": "2031-05-08",
    "title": "Correction",
    "text": "Correction: We wrote on Wednesday that the storm at Elmsby did break the 12 cranes of the harbour. It did "
    "not, harbour master Mona Tarrant says: there are 14 cranes of the harbour.",
}
