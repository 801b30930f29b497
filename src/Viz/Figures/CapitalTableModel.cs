using System.Collections.Immutable;

namespace WijkNetwerk.Viz.Figures;

/// <summary>All that the capital table shows. The figure adds no word and no number of its own.</summary>
public sealed record CapitalTableModel
{
    /// <summary>Language of the texts, such as `nl`.</summary>
    public required string Language { get; init; }

    /// <summary>What the table is about.</summary>
    public required string Title { get; init; }

    /// <summary>What to look for.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What is to be seen, in words, for people who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>Above the names of the organisations.</summary>
    public required string RowHeading { get; init; }

    /// <summary>The kinds of capital, each with its components, from left to right.</summary>
    public ImmutableArray<CapitalGroup> Groups { get; init; } = [];

    /// <summary>The organisations, in the order of the table; never ranked by the figure.</summary>
    public ImmutableArray<CapitalRow> Rows { get; init; } = [];

    /// <summary>Why something is n/a, and what else a mark in a cell stands for.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Size, reference date, sources, definition.</summary>
    public ImmutableArray<string> CaptionLines { get; init; } = [];
}

/// <summary>One kind of capital.</summary>
/// <param name="Name">Such as "bonding".</param>
/// <param name="Components">What is measured of it, one column each.</param>
public sealed record CapitalGroup(string Name, ImmutableArray<string> Components);

/// <summary>One organisation.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Cells">One cell per component, in the order of the groups.</param>
public sealed record CapitalRow(string Name, ImmutableArray<CapitalCell> Cells);

/// <summary>How sure a cell is; gives the look.</summary>
public enum CellKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>At least this, or an interval: what is known, not all there is.</summary>
    Bound,

    /// <summary>Not known, with a reason.</summary>
    NotAvailable,
}

/// <summary>One cell.</summary>
/// <param name="Text">What it says, such as "0,35", "≥ 2" or "n.b.".</param>
/// <param name="Kind">How sure it is.</param>
/// <param name="Mark">The mark of a footnote, or null.</param>
public sealed record CapitalCell(string Text, CellKind Kind = CellKind.Value, string? Mark = null);

/// <summary>A remark under the table.</summary>
/// <param name="Mark">As it stands in the cells, such as "a".</param>
/// <param name="Text">What it says.</param>
public sealed record Footnote(string Mark, string Text);
