using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>The payer on whom an organisation hangs: the only stated one, or one that pays most (C.6).</summary>
/// <remarks>
/// One recorded payer is the finding "only stated payer" whatever the amounts; it is an upper bound on dependence, because payers may exist that no source
/// names. With several payers and stated amounts, a share of at least the profile's norm (dominantShare) is the finding "dominant payer". Shares are by root payer.
/// </remarks>
internal static class FunderDependence
{
    public static IEnumerable<Risk> Of(Measurement m, Unit ego)
    {
        var root = m.RootUnit(ego);
        if (root.Id != ego.Id)
        {
            yield break; // Money is counted for the whole organisation, once.
        }

        var readings = MoneyReadings.Of(m, root.Id).All.Select(r => Found(m, MoneyReadings.Payers(r.Payments)).ToArray()).ToArray();
        foreach (var payer in readings.SelectMany(r => r).GroupBy(f => f.Payer.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // The finding as the first reading has it; where a person with two hats could take it away, it says so.
            var (found, flags) = payer.First();
            yield return Finding(m, root, found, payer.Count() < readings.Length ? flags.Add("not in every reading") : flags);
        }
    }

    private static IEnumerable<(Payer Payer, ImmutableArray<string> Flags)> Found(Measurement m, ImmutableArray<Payer> payers)
    {
        if (payers is [var only])
        {
            yield return (only, ["only stated payer", "upper bound"]);
        }
        else if (payers.Sum(p => p.Euros ?? 0) is var total and > 0)
        {
            foreach (var payer in payers.Where(p => (double)((p.Euros ?? 0) / total) >= m.Reading.Profile.Norm("dominantShare")))
            {
                yield return (payer, payers.Any(p => p.Euros is null) ? ["dominant payer", "amounts partly stated"] : ["dominant payer"]);
            }
        }
    }

    private static Risk Finding(Measurement m, Unit ego, Payer payer, ImmutableArray<string> flags)
    {
        var actor = m.Reading.Ecosystem.Actor(payer.Id);
        var cascade = Cascade.Of(m.Reading, payer.Relations.Select(r => r.Relation.Id));
        var chain = payer.Relations.Select(r => r.Relation).Concat(cascade.TakenAlong).ToArray();
        return new Risk
        {
            Id = $"C.6:{payer.Id}:{ego.Id}",
            Kind = "payer",
            Element = payer.Id,
            Name = actor.Name,
            Persons = actor.Persons,
            Ego = ego.Id,
            Institution = m.Reading.Unit(payer.Id).IsInstitutional ? payer.Id : null,
            Rule = "C.6",
            Evidence = SinglePointsOfFailure.Weakest(chain),
            Sources = SinglePointsOfFailure.Sources(chain),
            Loss = LossOf.For(m, cascade, ego, institution: null),
            IsRanked = m.Reading.MayBeNamed(payer.Id),
            Flags = m.Reading.Unit(payer.Id).IsPlural ? flags.Add("plural actor") : flags,
        };
    }
}
