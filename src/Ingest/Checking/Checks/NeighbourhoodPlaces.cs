using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Neighbourhood labels that name no place, said at the first row of each.</summary>
internal static class NeighbourhoodPlaces
{
    private const string Place = "place";

    public static IEnumerable<Finding> Find(Draft draft)
    {
        // As scoring reads them: without case and blanks at the ends.
        var places = draft.Actors.Select(a => a.Value).Concat(draft.Existing?.Actors ?? [])
            .Where(a => a.Kind == Place)
            .SelectMany(a => a.Aliases.Prepend(a.Name))
            .Select(name => name.Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var nearest = new NearestId(places);
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in draft.Actors)
        {
            foreach (var label in row.Value.Neighbourhoods.Select(l => l.Trim()))
            {
                if (label != "*" && !places.Contains(label) && said.Add(label))
                {
                    yield return FindingCodes.NeighbourhoodWithoutPlace.At(row.At("neighbourhood"), label, nearest.To(label));
                }
            }
        }
    }
}
