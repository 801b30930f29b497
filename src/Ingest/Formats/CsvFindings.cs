using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>What is wrong with the form of a CSV file: the first of each code in full, of the others the code and the row, so that a million rows with one fault do not fill the memory.</summary>
internal sealed class CsvFindings(string file)
{
    private readonly Dictionary<FindingCode, int> _counts = [];

    public List<Finding> Listed { get; } = [];

    public List<UnlistedFinding> Unlisted { get; } = [];

    public void Add(FindingCode code, int row, string? column, string found = "", params ReadOnlySpan<string> arguments)
    {
        var count = _counts.GetValueOrDefault(code) + 1;
        _counts[code] = count;
        if (count <= FindingList.MostOfACode)
        {
            Listed.Add(code.At(new Place(file, row, column), found, arguments));
        }
        else
        {
            Unlisted.Add(new UnlistedFinding(code, file, row));
        }
    }
}

/// <summary>A finding of which there are so many in a file that only where it is is kept.</summary>
/// <param name="Code">What was found.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Row">1-based number of the row.</param>
public readonly record struct UnlistedFinding(FindingCode Code, string File, int Row)
{
    /// <summary>The place.</summary>
    public Place Where => new(File, Row);
}
