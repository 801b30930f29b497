using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Names;

/// <summary>One actor of several rows: what the kept one says, completed by the others where it is silent; what differs is a finding.</summary>
internal static class MergedActor
{
    // A name differs by nature, a document and a remark belong to their row.
    private static readonly HashSet<string> Expected = new(["name", "aliases", "document", "document_ref", "note"], StringComparer.Ordinal);

    /// <param name="rows">The kept row first.</param>
    /// <param name="findings">Where to say what differs.</param>
    public static Actor Of(IReadOnlyList<Actor> rows, ImmutableArray<Finding>.Builder findings)
    {
        var merged = rows[0];
        foreach (var other in rows.Skip(1))
        {
            var complete = Complete(merged, other);
            // Only what both state can differ; what one leaves out is known from the other.
            var differing = SameContent.Differences(complete, Complete(other, merged)).Where(f => !Expected.Contains(f)).ToArray();
            if (differing.Length > 0)
            {
                findings.Add(FindingCodes.MergedDiffer.At(new Place(""), merged.Id, other.Id, string.Join(", ", differing)));
            }

            merged = complete with
            {
                Aliases = [.. merged.Aliases.Append(other.Name).Concat(other.Aliases).Where(n => n != merged.Name).Distinct(StringComparer.Ordinal)],
            };
        }

        return merged;
    }

    private static Actor Complete(Actor actor, Actor from) => actor with
    {
        Sphere = actor.Sphere ?? from.Sphere,
        Neighbourhoods = actor.Neighbourhoods.IsEmpty ? from.Neighbourhoods : actor.Neighbourhoods,
        City = actor.City ?? from.City,
        PartOf = actor.PartOf ?? from.PartOf,
        LegalForm = actor.LegalForm ?? from.LegalForm,
        Since = actor.Since ?? from.Since,
        Level = actor.Level ?? from.Level,
        Persons = actor.Persons ?? from.Persons,
        Kvk = actor.Kvk ?? from.Kvk,
        Rsin = actor.Rsin ?? from.Rsin,
        Oin = actor.Oin ?? from.Oin,
        Cbs = actor.Cbs ?? from.Cbs,
        Document = actor.Document ?? from.Document,
        DocumentRef = actor.Document is null ? from.DocumentRef : actor.DocumentRef,
        Attributes = from.Attributes.SetItems(actor.Attributes),
    };
}
