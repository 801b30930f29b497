using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>What hangs on a role, a rule, an organisation or another relation by <c>carried_by</c>, step by step down (C.9).</summary>
/// <remarks>
/// One finding for each element that carries a live relation and each organisation that loses by it. Premises are named through their relation, as a contract
/// is. An organisation loses when a relation with an end in it is taken along; what only people, institutions or generic actors lose is one finding without an ego.
/// Evidence: the weakest link of the chain, the lost relations included.
/// </remarks>
internal static class Dependence
{
    public static IEnumerable<Risk> Of(Measurement m)
    {
        var carriers = m.Reading.Live.SelectMany(l => l.Relation.CarriedBy.Ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var carrier in carriers)
        {
            if (m.Reading.Ecosystem.FindActor(carrier) is { } actor && !m.Reading.MayBeNamed(actor.Id) && !m.Reading.IsInGeneric(actor.Id))
            {
                continue;
            }

            var cascade = Cascade.Of(m.Reading, carrier);
            if (cascade.TakenAlong.All(r => m.Reading.Rule(r).Adverse))
            {
                // Nothing hangs on it, or only threats do: their end is relief, not a loss.
                continue;
            }

            var losers = m.Egos.Select(m.RootUnit).DistinctBy(u => u.Id)
                .Where(u => !u.IsInstitutional && !cascade.LostActors.Contains(u.Id) && cascade.TakenAlong.Any(r => !IsGeneric(m, r) && !m.Reading.Rule(r).Adverse && LossOf.Touches(m, r, u.Id)))
                .ToArray();
            foreach (var ego in losers)
            {
                yield return Finding(m, carrier, cascade, ego, isRanked: !IsGeneric(m, carrier));
            }

            if (losers.Length == 0)
            {
                yield return Finding(m, carrier, cascade, null, isRanked: !cascade.TakenAlong.All(r => IsGeneric(m, r)) && !IsGeneric(m, carrier));
            }
        }
    }

    /// <summary>Whether something hangs on a carrier still, for an organisation or at all, when other relations are live than those of the finding.</summary>
    public static bool Holds(Measurement m, string carrier, string? ego) => Cascade.Of(m.Reading, carrier).TakenAlong
        .Any(r => !m.Reading.Rule(r).Adverse && (ego is null || (!IsGeneric(m, r) && LossOf.Touches(m, r, ego))));

    private static Risk Finding(Measurement m, string carrier, Cascade cascade, Unit? ego, bool isRanked)
    {
        var ecosystem = m.Reading.Ecosystem;
        var institution = ego is not null && ecosystem.FindActor(carrier) is not null && m.Reading.RootUnitsOf(carrier).Single is { } home && home != carrier
            && m.Reading.Unit(home).IsInstitutional
            ? m.Reading.Unit(home)
            : null;
        var relation = ecosystem.FindRelation(carrier);
        var actor = ecosystem.FindActor(carrier);
        var chain = relation is null ? cascade.TakenAlong : cascade.TakenAlong.Add(relation);
        var flags = ImmutableArray.CreateBuilder<string>();
        if (cascade.TakenAlong.Any(r => IsGeneric(m, r)))
        {
            flags.Add("generic");
        }

        var persons = actor is null ? null : SinglePointsOfFailure.PersonsOf(m.Reading.Kind(actor), actor);
        if (persons is null && actor is not null && SinglePointsOfFailure.KindOf(m.Reading.Kind(actor)) == "role")
        {
            flags.Add("size not stated");
        }

        if (actor is not null && m.Reading.Kind(actor)?.Nameable == Nameable.OwnOrganisation)
        {
            flags.Add(Risk.OwnOrganisationOnly);
        }

        return new Risk
        {
            Id = $"C.9:{carrier}:{ego?.Id}",
            Kind = relation is not null ? "contract" : SinglePointsOfFailure.KindOf(m.Reading.Kind(actor!)),
            Element = carrier,
            Name = actor?.Name ?? NameOf(m, relation!),
            Persons = persons,
            Ego = ego?.Id,
            Institution = institution?.Id,
            Rule = "C.9",
            Evidence = SinglePointsOfFailure.Weakest(chain),
            Sources = SinglePointsOfFailure.Sources(chain),
            Loss = LossOf.For(m, cascade, ego, institution),
            IsRanked = isRanked,
            Flags = flags.ToImmutable(),
        };
    }

    private static bool IsGeneric(Measurement m, Relation r) => m.Reading.IsInGeneric(r.Source) || m.Reading.IsInGeneric(r.Target);

    private static bool IsGeneric(Measurement m, string carrier) =>
        m.Reading.Ecosystem.FindActor(carrier) is not null && m.Reading.IsInGeneric(carrier);

    private static string NameOf(Measurement m, Relation relation) =>
        $"{m.Reading.Ecosystem.Actor(relation.Source).Name} → {m.Reading.Ecosystem.Actor(relation.Target).Name}";
}
