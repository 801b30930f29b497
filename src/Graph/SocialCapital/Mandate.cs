using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How much those whom an organisation knows at institutions may decide.</summary>
/// <remarks>
/// Definition: LI7 = highest level of mandate among the institutional ends of its linking contacts; LI7.near = the highest within two steps in the
/// person view; LI7.share = linking contacts whose institutional end has a level of at least the profile's, of those with a known level.
/// Range: LI7 that of the project's scale of levels, from 0; LI7.share 0..1, with bounds from the contacts whose level is not stated.
/// Contacts of people with two hats: the mean over the ways to resolve them; low and high over all readings, undecided partners included, see <see cref="MandateReadings"/>. LI7.near goes by
/// membership, as ways do: who is inside and an official is no step away; low also has such a person on one side only.
/// Undefined: level not stated when none of these has a level; not mentioned without a linking contact.
/// Strengths: ignored. Direction: ignored. Channel: contact, with brokerage and referral.
/// Reference: the essay, par. 3.5 and box 5.
/// Checked against: by hand; every reading written out.
/// </remarks>
internal static class Mandate
{
    private const int Near = 2;

    /// <summary>LI7, LI7.near and LI7.share.</summary>
    public static IEnumerable<Score> Of(Measurement m, Unit ego)
    {
        var readings = MandateReadings.Of(m, ego);
        var relations = m.RelationsOf(readings.Relations);
        var (observed, all) = m.EgoDyads(ego.Id, ["contact"]);
        var ends = readings.Ends;
        var unknown = ends.Count(id => LevelOf(m, id) is null);
        var blank = new Score
        {
            Ego = ego.Id,
            View = PersonView.Name,
            Measure = "LI7",
            N = ends.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = unknown > 0 ? [$"level not stated: {unknown}"] : [],
        };
        var whyNone = ends.Length == 0 ? Linking.NotAskedOrMentioned(m, ego, "contact") : Reason.LevelNotStated;
        yield return Highest(m, ego, blank, readings.Over(r => r.Highest), ends, whyNone, readings.Why);
        yield return NearBy(m, ego, blank with { Measure = "LI7.near" });

        var share = blank with { Measure = "LI7.share" };
        var ranged = readings.Over(r => r.Known == 0 ? null : r.Enough / (double)r.Known);
        // In each reading those of an unknown level may not decide, and may.
        var (least, most) = (readings.Over(r => r.Known == 0 ? null : r.Enough / (double)r.All), readings.Over(r => r.Known == 0 ? null : (r.Enough + r.All - r.Known) / (double)r.All));
        var moved = new[] { ranged, least, most }.FirstOrDefault(r => r.HasSpread, ranged);
        yield return Linking.WhyNot(ego) is { } why ? (ranged with { Low = least.Low, High = most.High }).Supposed(share, why)
            : ranged.Value is null ? share with { Reason = whyNone, Flags = [] }
            : moved.Marked(share with { Value = ranged.Value, Low = least.Low, High = most.High }, readings.Why);
    }

    internal static int? LevelOf(Measurement m, string id) => m.Reading.Ecosystem.Actor(id).Level;

    private static Score Highest(Measurement m, Unit ego, Score score, Ranged highest, IReadOnlyCollection<string> ends, Reason whyNone, ImmutableArray<string> why)
    {
        score = score with { N = ends.Count };
        var isComplete = score.ObservedDyads == score.AllDyads;
        if (Linking.WhyNot(ego) is { } whyNot)
        {
            return (isComplete ? highest : highest with { High = null }).Supposed(score, whyNot);
        }

        if (highest.Value is null)
        {
            return score with { Reason = whyNone, Flags = [] };
        }

        var levels = ends.Select(id => LevelOf(m, id)).ToArray();
        return highest.Marked(
            score with
            {
                Value = highest.Value,
                Low = highest.Low,
                High = isComplete && highest.HasSpread ? highest.High : null,
                Elements = [.. ends.Where((_, i) => levels[i] is not null && levels[i] == levels.Max()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            },
            why);
    }

    private static Score NearBy(Measurement m, Unit ego, Score score)
    {
        string[] inside = [.. m.Observation.PeopleOf(ego.Id), ego.Id];
        string[] doors = [.. inside.Where(id => m.Reading.UnitsOf(id).IsDualHatted && m.Reading.UnitsOf(id).Ids.Any(u => u != ego.Id && m.Reading.Unit(u).IsInstitutional))];
        var (ends, highest) = Reached(m, inside, doors, _ => true);
        var readings = new List<double?> { highest };
        if (m.WithBounds)
        {
            // Those with two hats on one side only: every choice of sides for up to eight of the own people, else all inside and all officials; the others official or not.
            var isAll = doors.Length <= 8;
            for (var reading = 0; reading < (isAll ? 1 << doors.Length : 2); reading++)
            {
                string[] officials = [.. doors.Where((_, door) => isAll ? (reading >> door & 1) == 1 : reading == 1)];
                string[] stay = [.. inside.Except(officials)];
                bool MayBe(string id) => !stay.Contains(id);
                readings.Add(Reached(m, stay, [], id => MayBe(id) && (officials.Contains(id) || !m.Reading.UnitsOf(id).IsDualHatted)).Highest);
                readings.Add(Reached(m, stay, [], MayBe, withUndecided: true).Highest);
            }
        }

        var ranged = Ranged.Of([(highest, 1), .. readings.Select(r => (r, 0.0))]);
        ranged = ranged with { IsEverywhere = highest is null || !readings.Contains(null) };
        ImmutableArray<string> why = doors.Length > 0 ? [$"dual-hatted door: {doors.Length}"] : [];
        return Highest(m, ego, score with { Flags = Unknown(m, ends) }, ranged, ends, Reason.LevelNotStated, why);
    }

    private static ImmutableArray<string> Unknown(Measurement m, string[] ends) => ends.Count(id => LevelOf(m, id) is null) is > 0 and var unknown ? [$"level not stated: {unknown}"] : [];

    private static (string[] Ends, double? Highest) Reached(Measurement m, string[] inside, string[] doors, Func<string, bool> mayBe, bool withUndecided = false)
    {
        string[] ends = [.. doors.Concat(Within(m, inside)).Where(id => mayBe(id) && (Has(m, id, ActorClass.Institutional) || (withUndecided && Has(m, id, ActorClass.Mixed))))];
        return (ends, ends.Max(id => (double?)LevelOf(m, id)));
    }

    private static bool Has(Measurement m, string id, ActorClass side) => m.Reading.UnitsOf(id).Ids.Any(u => m.Reading.Unit(u).Class == side);

    private static IEnumerable<string> Within(Measurement m, string[] people)
    {
        var (network, labels) = (m.Persons.Network, m.Persons.Labels);
        int[] inside = [.. people.Where(labels.Contains).Select(labels.IndexOf)];
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

        return found.Select(n => labels[n]);
    }
}
