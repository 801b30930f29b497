using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>What one organisation loses in a cascade (who loses what).</summary>
internal static class LossOf
{
    /// <summary>The loss of an organisation.</summary>
    /// <param name="m">The measurement before.</param>
    /// <param name="cascade">What goes.</param>
    /// <param name="ego">Root unit that loses; null for what no scored organisation loses.</param>
    /// <param name="institution">Institution towards which ways are counted; null counts none.</param>
    public static Loss For(Measurement m, Cascade cascade, Unit? ego, Unit? institution)
    {
        var own = ego is null ? cascade.Own : [.. cascade.Own.Where(r => Touches(m, r, ego.Id))];
        var relief = cascade.Own.Concat(cascade.TakenAlong).Where(r => m.Reading.Rule(r).Adverse && !cascade.LostActors.Contains(r.Target));
        var amounts = own.Concat(cascade.TakenAlong).Where(r => r.AmountEur is not null && Pays(m, r, ego)).ToArray();
        var groups = cascade.TakenAlong.Concat(own).SelectMany(r => new[] { r.Source, r.Target })
            .Where(id => !cascade.LostActors.Contains(id) && m.Reading.Kind(m.Reading.Ecosystem.Actor(id))?.Category == KindCategory.Group)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var loss = new Loss
        {
            Relations = Ids(cascade.TakenAlong.Where(r => !m.Reading.Rule(r).Adverse)),
            OwnTies = Ids(own.Where(r => !m.Reading.Rule(r).Adverse)),
            Relief = Ids(relief),
            EurosPerYear = amounts.Length == 0 ? null : amounts.Sum(r => r.AmountEur),
            PeopleGroups = groups,
            People = groups.IsEmpty || groups.Any(g => m.Reading.Ecosystem.Actor(g).Persons is null) ? null : groups.Sum(g => m.Reading.Ecosystem.Actor(g).Persons),
        };
        return ego is null ? loss : Reach(m, cascade, ego, institution, loss);
    }

    private static Loss Reach(Measurement m, Cascade cascade, Unit ego, Unit? institution, Loss loss)
    {
        var after = m.Reading.Without(cascade.Lost.Union(cascade.LostActors));
        var resources = Resources.Of(m.Reading, ego.Id).Select(s => s.Resource).Distinct(StringComparer.Ordinal)
            .Except(Resources.Of(after, ego.Id).Select(s => s.Resource), StringComparer.Ordinal);
        loss = loss with { Resources = [.. resources.Order(StringComparer.Ordinal)] };
        if (institution is null || m.Terminal(ego.Id, institution.Id) is not { HasHolder: true } view)
        {
            return loss;
        }

        var was = view.Redundancy();
        if (was.Ways == 0)
        {
            return loss;
        }

        var isNow = TerminalView.Of(after, ego.Id, institution.Id).Redundancy();
        return loss with
        {
            Redundancy = new((int)was.Ways, (int)isNow.Ways),
            Distance = new(was.Distance, isNow.Distance),
            Institutions = isNow.Ways == 0 ? [institution.Id] : [],
        };
    }

    /// <summary>Whether a relation has an end in a root unit.</summary>
    public static bool Touches(Measurement m, Relation relation, string unit) =>
        m.Reading.RootUnitsOf(relation.Source).Ids.Contains(unit) || m.Reading.RootUnitsOf(relation.Target).Ids.Contains(unit);

    private static bool Pays(Measurement m, Relation relation, Unit? ego) =>
        ego is null || m.Reading.RootUnitsOf(relation.Target).Ids.Contains(ego.Id);

    private static ImmutableArray<string> Ids(IEnumerable<Relation> relations) =>
        [.. relations.Select(r => r.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
