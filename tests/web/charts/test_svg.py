from markupsafe import Markup

from ordret.web.charts.svg import cut, drawing, element, linked, width_of, words


def test_what_is_printed_is_escaped_once_in_text_and_in_attributes() -> None:
    mark = linked('/search?q="a"&lang=da', "Sandvig <Tidende>", words(1, 2, "5 > 4"))
    assert mark == Markup(
        '<a href="/search?q=&#34;a&#34;&amp;lang=da" aria-label="Sandvig &lt;Tidende&gt;">'
        '<title>Sandvig &lt;Tidende&gt;</title><text x="1" y="2">5 &gt; 4</text></a>'
    )


def test_numbers_are_written_to_a_tenth_and_what_has_no_value_is_left_out() -> None:
    assert element("line", {"x1": 1234567.04, "y1": 0.25, "class": None}) == '<line x1="1234567" y1="0.2"></line>'


def test_a_chart_is_a_group_with_a_name_so_that_its_links_are_heard() -> None:
    assert 'role="group" aria-label="Who had it from whom"' in drawing(
        "Who had it from whom", kind="lineage", width=10, height=5
    )


def test_a_line_is_cut_to_its_width_with_an_ellipsis() -> None:
    long = "Nordstrædets Tidende og Annonceblad"
    held = cut(long, 120)
    assert held.endswith("…")
    assert long.startswith(held[:-1])
    assert width_of(held) <= 120
    assert cut("Sandvig", 120) == "Sandvig"


def test_a_wide_script_takes_more_room_than_a_narrow_one_and_a_combining_mark_none() -> None:
    assert width_of("北海新聞") > width_of("ilil")
    assert width_of("e\u0301") == width_of("e")
