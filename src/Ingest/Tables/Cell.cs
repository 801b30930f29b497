using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>One cell, which knows where it stands.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Row">1-based row number; the heading is row 1.</param>
/// <param name="Heading">Heading of its column.</param>
/// <param name="Text">The text as written.</param>
public readonly record struct Cell(string File, int Row, string Heading, string Text)
{
    /// <summary>Sheet of a workbook; null elsewhere.</summary>
    public string? Sheet { get; init; }

    /// <summary>The place, as findings name it.</summary>
    public Place Place => new(File, Row, Heading, Sheet);
}
