using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids and names that no figure, file name or table can show. They come from a quotation mark or a column gone wrong.</summary>
internal static class LongTexts
{
    /// <summary>The longest id or name, in characters.</summary>
    public const int Longest = 200;

    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings) => Text(row, "id", row.Value.Id, findings);

    public static IEnumerable<Finding> Find(Draft draft)
    {
        var findings = new FindingList();
        foreach (var row in draft.Actors)
        {
            Text(row, "id", row.Value.Id, findings);
            Text(row, "name", row.Value.Name, findings);
        }

        return findings;
    }

    // A name that was left out is the id, which has been said.
    private static void Text<T>(in Sourced<T> row, string field, string text, FindingList findings)
    {
        if (text.Length > Longest && row.Text(field).Length > 0)
        {
            findings.Add(FindingCodes.TextTooLong.At(row.At(field), $"{text.Length}", $"{Longest}"));
        }
    }
}
