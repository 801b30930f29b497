using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The findings of one file. A file that is nothing but faults must not fill the memory with them, so there is a last one.</summary>
internal sealed class NetworkFindings(string file)
{
    /// <summary>After so many findings reading stops; the last one says so.</summary>
    public const int Most = 1000;

    private readonly List<Finding> _found = [];

    /// <summary>The file name that findings use.</summary>
    public string File => file;

    /// <summary>True once reading should stop.</summary>
    public bool IsFull => _found.Count > Most;

    /// <summary>True when a finding is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding about a row or line; about the whole file when that is null.</summary>
    public void Add(FindingCode code, int? row, string found = "", params ReadOnlySpan<string> arguments) =>
        AddAt(code, new Place(file, row), found, arguments);

    /// <summary>Adds a finding about a cell or attribute.</summary>
    public void AddAt(FindingCode code, Place where, string found = "", params ReadOnlySpan<string> arguments)
    {
        if (_found.Count < Most)
        {
            _found.Add(code.At(where, found, arguments));
            HasErrors |= code.Severity == Severity.Error;
        }
        else if (_found.Count == Most)
        {
            _found.Add(FindingCodes.TooManyFindings.At(new Place(file), $"{Most}"));
            HasErrors = true;
        }
    }

    /// <summary>All findings.</summary>
    public ImmutableArray<Finding> ToImmutable() => [.. _found];
}
