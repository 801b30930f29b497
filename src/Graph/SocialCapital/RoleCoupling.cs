using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether the board, those who pull the cart and the volunteers are close to one another.</summary>
/// <remarks>
/// Definition: BO3 = unordered pairs of roles with at least one strong tie between two people who have them / pairs possible. A role and itself is a
/// pair if two people have it. The roles are the profile's. A role comes from a membership that is valid on the day; without one, a role of kind
/// leader_role is a leader, a volunteer_group volunteers.
/// Range: 0..1. Higher means: more of the roles are close.
/// Undefined: roles not stated when no pair is possible; strengths not stated when no tie inside has one. A role that nobody has is listed, and is not
/// counted as a pair without a tie.
/// Strengths: strong from θ on. Direction: ignored.
/// Reference: the essay, par. 2.2.
/// Checked against: toy by hand.
/// </remarks>
internal static class RoleCoupling
{
    private static readonly ImmutableSortedDictionary<string, string> RoleOfKind = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["leader_role"] = "leader",
        ["volunteer_group"] = "volunteer",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>BO3.</summary>
    public static Score Of(Inside inside)
    {
        var score = inside.Blank("BO3");
        if (score.Reason is not null)
        {
            return score;
        }

        var reading = inside.Measurement.Reading;
        var people = PeopleByRole(inside);
        var missing = reading.Profile.Roles.Keys.Where(r => !people.ContainsKey(r)).Select(r => $"nobody in this role: {r}");
        score = score with { Flags = [.. score.Flags, .. missing] };
        var pairs = Pairs(people);
        if (pairs.Length == 0)
        {
            return score with { Reason = Reason.RolesNotStated };
        }

        var strengths = inside.Ties.ToDictionary(t => (inside.Labels.IndexOf(t.One), inside.Labels.IndexOf(t.Other)), t => t.Strength);
        if (strengths.Count > 0 && strengths.Values.All(s => s is null))
        {
            return score with { Reason = Reason.StrengthsNotStated };
        }

        var (strong, possible) = (0, 0);
        foreach (var (one, other) in pairs)
        {
            var dyads = Dyads(people[one], people[other]).ToArray();
            var isStrong = dyads.Any(d => strengths.GetValueOrDefault(d) >= reading.Options.Scale?.StrongFrom);
            strong += isStrong ? 1 : 0;
            // Where a strength is not stated, or a pair not observed, there may be a strong tie.
            possible += isStrong || dyads.Any(d => strengths.TryGetValue(d, out var s) ? s is null : !inside.IsObserved(d.One, d.Other)) ? 1 : 0;
        }

        return score with { Value = strong / (double)pairs.Length, Low = strong / (double)pairs.Length, High = possible / (double)pairs.Length, N = pairs.Length };
    }

    private static SortedDictionary<string, int[]> PeopleByRole(Inside inside)
    {
        var reading = inside.Measurement.Reading;
        var members = inside.Members.ToHashSet(StringComparer.Ordinal);
        var byMembership = reading.Ecosystem.Memberships
            .Where(s => s.Role is not null && members.Contains(s.Person) && s.Period.DoesNotExclude(reading.Options.At)
                && reading.UnitsOf(s.Organisation).Single == inside.Organisation)
            .ToLookup(s => s.Person, s => s.Role!, StringComparer.Ordinal);
        var roles = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var group in inside.Members
            .SelectMany(p => byMembership.Contains(p) ? byMembership[p]
                : RoleOfKind.TryGetValue(reading.Kind(reading.Ecosystem.Actor(p))?.Kind ?? "", out var role) ? [role]
                : [], (p, role) => (Person: inside.Labels.IndexOf(p), Role: role))
            .Where(x => reading.Profile.Roles.ContainsKey(x.Role))
            .GroupBy(x => x.Role, StringComparer.Ordinal))
        {
            roles[group.Key] = [.. group.Select(x => x.Person).Distinct().Order()];
        }

        return roles;
    }

    private static (string One, string Other)[] Pairs(SortedDictionary<string, int[]> people)
    {
        var roles = people.Keys.ToArray();
        return
        [
            .. Enumerable.Range(0, roles.Length)
                .SelectMany(i => Enumerable.Range(i, roles.Length - i), (i, j) => (One: roles[i], Other: roles[j]))
                .Where(p => Dyads(people[p.One], people[p.Other]).Any()),
        ];
    }

    // Two different people; a person with both roles is close to nobody by that.
    private static IEnumerable<(int One, int Other)> Dyads(int[] some, int[] others) =>
        some.SelectMany(_ => others, (a, b) => (One: Math.Min(a, b), Other: Math.Max(a, b))).Where(d => d.One != d.Other).Distinct();
}
