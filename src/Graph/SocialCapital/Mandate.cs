using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How much those whom an organisation knows at institutions may decide.</summary>
/// <remarks>
/// Definition: LI7 = highest level of mandate among the institutional ends of its linking contacts; LI7.near = the highest within two steps in the
/// person view; LI7.share = linking contacts whose institutional end has a level of at least the profile's, of those with a known level.
/// Range: LI7 that of the project's scale of levels, from 0; LI7.share 0..1, with bounds from the contacts whose level is not stated.
/// Undefined: level not stated when none of these has a level; not mentioned without a linking contact.
/// Strengths: ignored. Direction: ignored. Channel: contact, with brokerage and referral.
/// Reference: the essay, par. 3.5 and box 5.
/// Checked against: by hand.
/// </remarks>
internal static class Mandate
{
    private const int Near = 2;

    /// <summary>LI7, LI7.near and LI7.share.</summary>
    public static IEnumerable<Score> Of(Measurement m, Unit ego)
    {
        var contacts = m.ContactsOf(ego.Id).Where(t => t.Class == TieClass.Linking).ToArray();
        var ends = contacts.Select(t => t.OneUnit == ego.Id ? t.Other : t.One).ToArray();
        var levels = ends.Select(id => m.Reading.Ecosystem.Actor(id).Level).ToArray();
        var relations = m.RelationsOf(contacts);
        var (observed, all) = m.EgoDyads(ego.Id, ["contact"]);
        var unknown = levels.Count(l => l is null);
        var blank = new Score
        {
            Ego = ego.Id,
            View = PersonView.Name,
            Measure = "LI7",
            N = contacts.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = unknown > 0 ? [$"level not stated: {unknown}"] : [],
        };
        var why = Linking.WhyNot(ego) ?? (contacts.Length == 0 ? Linking.NotAskedOrMentioned(m, ego, "contact") : null);
        yield return Highest(blank, why, ends, m);
        yield return Highest(blank with { Measure = "LI7.near" }, Linking.WhyNot(ego), Within(m, ego), m);

        var share = blank with { Measure = "LI7.share" };
        if (why is not null || unknown == levels.Length)
        {
            yield return share with { Reason = why ?? Reason.LevelNotStated, Flags = [] };
            yield break;
        }

        var enough = levels.Count(l => l >= m.Reading.Profile.Norm("mandateLevel"));
        yield return share with
        {
            Value = enough / (double)(levels.Length - unknown),
            Low = enough / (double)levels.Length,
            High = (enough + unknown) / (double)levels.Length,
        };
    }

    private static Score Highest(Score score, Reason? why, IReadOnlyCollection<string> ends, Measurement m)
    {
        var known = ends.Select(id => m.Reading.Ecosystem.Actor(id)).Where(a => a.Level is not null).ToArray();
        if (why is not null || known.Length == 0)
        {
            return score with { N = ends.Count, Reason = why ?? Reason.LevelNotStated, Flags = [] };
        }

        var highest = known.Max(a => a.Level!.Value);
        return score with
        {
            N = ends.Count,
            Value = highest,
            Low = highest,
            Elements = [.. known.Where(a => a.Level == highest).Select(a => a.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static string[] Within(Measurement m, Unit ego)
    {
        var (network, labels) = (m.Persons.Network, m.Persons.Labels);
        int[] inside = [.. m.Observation.PeopleOf(ego.Id).Append(ego.Id).Where(labels.Contains).Select(labels.IndexOf)];
        // A few steps only: the others need not be seen.
        var seen = inside.ToHashSet();
        var found = new SortedSet<int>();
        var edge = inside;
        for (var step = 1; step <= Near; step++)
        {
            var next = new List<int>();
            foreach (var node in edge)
            {
                foreach (var other in network.Neighbours(node))
                {
                    if (seen.Add(other))
                    {
                        next.Add(other);
                    }
                }
            }

            found.UnionWith(next);
            edge = [.. next];
        }

        return
        [
            .. found.Select(n => labels[n])
                .Where(id => m.Reading.UnitsOf(id).Single is { } unit && m.Reading.Unit(unit).IsInstitutional),
        ];
    }
}
