using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids and names that no figure, file name or table can show. They come from a quotation mark or a column gone wrong.</summary>
internal static class LongTexts
{
    /// <summary>The longest id or name, in characters.</summary>
    public const int Longest = 200;

    public static IEnumerable<Finding> Find(Draft draft) =>
    [
        .. Texts(draft.Actors, "id", a => a.Id),
        .. Texts(draft.Actors, "name", a => a.Name),
        .. Texts(draft.Relations, "id", r => r.Id),
    ];

    // A name that was left out is the id, which has been said.
    private static IEnumerable<Finding> Texts<T>(List<Sourced<T>> rows, string field, Func<T, string> text) =>
        rows.Where(row => text(row.Value).Length > Longest && row.Text(field).Length > 0)
            .Select(row => FindingCodes.TextTooLong.At(row.At(field), $"{text(row.Value).Length}", $"{Longest}"));
}
