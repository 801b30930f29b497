using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids of actors that differ by capitals only: two actors to the program, one to whoever reads or types them, and one pseudonym.</summary>
internal static class IdsDifferByCase
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        var first = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in draft.Existing?.Actors ?? [])
        {
            first.TryAdd(actor.Id, actor.Id);
        }

        foreach (var row in draft.Actors)
        {
            if (row.Value.Id.Length > 0 && !first.TryAdd(row.Value.Id, row.Value.Id) && first[row.Value.Id] is var other && other != row.Value.Id)
            {
                yield return FindingCodes.IdsDifferByCase.At(row.At(row.Text("id").Length > 0 ? "id" : "name"), row.Value.Id, other);
            }
        }
    }
}
