using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Results;

/// <summary>One thing to say about the data: where, what was found, what was expected, what to do. Bad data is never thrown, always found.</summary>
/// <param name="Code">Stable code, such as <c>E104</c>; the page docs/findings.md explains each.</param>
/// <param name="Severity">Error, warning or note.</param>
/// <param name="Where">The place.</param>
/// <param name="Found">What stood there, as written; empty when something is absent.</param>
/// <param name="Arguments">What the texts of the code are filled in with, in order; texts live in resources, in the reader's language.</param>
public sealed record Finding(string Code, Severity Severity, Place Where, string Found, ImmutableArray<string> Arguments)
{
    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null && Code == other.Code && Severity == other.Severity && Where == other.Where && Found == other.Found
        && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Severity, Where, Found, Arguments.Length);
}

/// <summary>A place in a file. Numbers are 1-based: row 1 is the heading, as a spreadsheet shows it.</summary>
/// <param name="File">File name without its folder; empty when the finding is about no file.</param>
/// <param name="Row">Row number; null when it is about the whole file.</param>
/// <param name="Column">Heading of the column as written; null when it is about the whole row.</param>
/// <param name="Sheet">Sheet of a workbook, list of a JSON file, or table that a file of another form gives; null when the file is the table.</param>
public sealed record Place(string File, int? Row = null, string? Column = null, string? Sheet = null)
{
    /// <summary>What it is about, where several stand in one row or line: the id of a node, both ends of a tie; null elsewhere.</summary>
    public string? Item { get; init; }
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Probably not meant; the work goes on.</summary>
    Warning,

    /// <summary>Cannot be used as it is; nothing is imported.</summary>
    Error,
}
