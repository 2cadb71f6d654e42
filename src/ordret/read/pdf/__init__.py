"""PDF files: press releases and statements."""

from ordret.read.pdf.pages import pdf

__all__ = ["pdf"]
