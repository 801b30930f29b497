using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Who stands inside the rings, and which of them are in contact.</summary>
/// <param name="People">Ids; with ties in an order in which who is in contact stands near.</param>
/// <param name="Ties">The contacts, each pair once.</param>
internal sealed record RingsInside(ImmutableArray<string> People, ImmutableArray<RingsInsideTie> Ties)
{
    /// <summary>The inside of an organisation, with the contacts on which its density (BO1) rests.</summary>
    public static RingsInside Of(OrganisationFacts facts, ActorNames names)
    {
        // So few persons that they may not be counted are not drawn one by one.
        var persons = facts.People.Where(names.IsHidden).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> all = names.IsFew(persons.Count) ? [.. facts.People.Where(id => !persons.Contains(id))] : facts.People;
        var people = all.ToHashSet(StringComparer.Ordinal);
        var ties = (facts.Find("BO1")?.Ties ?? []).Select(facts.Input.Root.Reading.Ecosystem.FindRelation).OfType<Relation>()
            .Where(r => r.Source != r.Target && people.Contains(r.Source) && people.Contains(r.Target))
            .GroupBy(r => string.CompareOrdinal(r.Source, r.Target) < 0 ? (r.Source, r.Target) : (r.Target, r.Source))
            .OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Item2, StringComparer.Ordinal)
            .Select(g => new RingsInsideTie(g.Key.Item1, g.Key.Item2, g.All(r => r.Certainty != EvidenceKind.Stated)))
            .ToImmutableArray();
        return new RingsInside(ties.IsEmpty ? all : Near(all, ties), ties);
    }

    // Breadth first from who has fewest contacts (after Cuthill and McKee 1969): groups stand together, and most lines are short.
    private static ImmutableArray<string> Near(ImmutableArray<string> people, ImmutableArray<RingsInsideTie> ties)
    {
        var contacts = ties.SelectMany(t => new[] { (t.From, t.To), (From: t.To, To: t.From) }).ToLookup(t => t.From, t => t.To, StringComparer.Ordinal);
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in people.OrderBy(p => contacts[p].Any() ? contacts[p].Count() : int.MaxValue).ThenBy(p => p, StringComparer.Ordinal).Where(p => !seen.Contains(p)))
        {
            seen.Add(start);
            order.Add(start);
            for (var at = order.Count - 1; at < order.Count; at++)
                order.AddRange(contacts[order[at]].OrderBy(p => contacts[p].Count()).ThenBy(p => p, StringComparer.Ordinal).Where(seen.Add));
        }

        return [.. order];
    }
}
