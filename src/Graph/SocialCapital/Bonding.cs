using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How closely the people inside one organisation are tied to each other.</summary>
/// <remarks>
/// Members: persons, roles and groups whose unit is the organisation; of an institution seen whole, its departments if two or more are recorded. Ties: live
/// contacts between two members. Measures: density (BO1), strong density (BO2) and mean strength (BO6), see <see cref="StrongTies"/>, role coupling
/// (BO3), see <see cref="RoleCoupling"/>, global closure (BO4), mean clustering (BO5), compactness (BO7), connectedness (BO8), vertex connectivity (BO9), core
/// (BO10), cut persons (BO11), isolated members (BO12).
/// A contact between members with two hats is inside, unless the relation says for whom else they act; the bounds also have it outside.
/// Density divides by observed dyads once anybody inside was a complete source; before that it is a lower bound over all dyads.
/// Undefined: without any recorded inside tie, n/a (inside not known), unless the dyads were observed; one member by a list declared complete, n/a (single member).
/// Strengths: BO2, BO3 and BO6 only. Direction: ignored.
/// Reference: Wasserman and Faust (1994); Watts and Strogatz (1998) for clustering; Borgatti (2006) for compactness and connectedness; White and
/// Harary (2001) for connectivity; Seidman (1983) for cores.
/// </remarks>
public static class Bonding
{
    /// <summary>The bonding scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="organisation">Id of the organisation.</param>
    /// <returns>One score a measure.</returns>
    public static ImmutableArray<Score> Of(Measurement m, string organisation)
    {
        var inside = Inside.Of(m, organisation);
        var scores = Of(inside);
        return inside.Open > 0 && m.WithBounds ? Widened(scores, [.. inside.Readings().Select(Of)]) : scores;
    }

    // What the readings with a member in another capacity can make of it. A range that is there for what was not observed becomes wider.
    private static ImmutableArray<Score> Widened(ImmutableArray<Score> scores, ImmutableArray<Score>[] readings)
    {
        Score Widened(Score score, int index)
        {
            var others = readings.Select(r => r[index]).ToArray();
            var defined = others.Where(o => o.Value is not null).ToArray();
            if (score.Value is not { } value || defined.Length == 0)
            {
                return score;
            }

            var (low, high) = (defined.Min(o => o.Low ?? o.Value!.Value), defined.Max(o => o.High ?? o.Value!.Value));
            (low, high) = (Math.Min(low, score.Low ?? value), Math.Max(high, score.High ?? value));
            return score with
            {
                Low = score.Low is null && low == high ? null : low,
                High = score.High is null && low == high ? null : high,
                Flags = defined.Length == others.Length ? score.Flags : score.Flags.Add("not in every reading"),
            };
        }

        return [.. scores.Select(Widened)];
    }

    private static ImmutableArray<Score> Of(Inside inside)
    {
        var network = inside.Network;
        Score Of(string measure, double? value, Reason whenUndefined) =>
            inside.Blank(measure) is var blank && blank.Reason is not null ? blank
            : value is null ? blank with { Reason = whenUndefined }
            : blank with { Value = value };

        var cut = inside.WhyNot is null ? CutNodes.Of(network) : [];
        var strengths = StrongTies.Of(inside).ToArray();
        var clustering = LocalClustering.Of(network);
        return
        [
            WithBounds(Of("BO1", Density(inside), Reason.MembersNotKnown), inside),
            strengths[0],
            RoleCoupling.Of(inside),
            Of("BO4", Transitivity.Of(network), Reason.NoTwoPath),
            Of("BO5", clustering.Mean(), Reason.NoTwoPath) with { N = clustering.DefinedCount },
            Of("BO5.zeros", clustering.DefinedCount == 0 ? null : clustering.Sum() / clustering.Count, Reason.NoTwoPath),
            .. strengths[1..],
            Of("BO7", Compactness.Of(network), Reason.MembersNotKnown),
            Of("BO8", Connectedness.Of(network), Reason.MembersNotKnown),
            Of("BO9", VertexConnectivity.Of(network), Reason.MembersNotKnown),
            Of("BO9.largest", OfLargestComponent(network), Reason.MembersNotKnown),
            .. Core(inside, Of),
            Of("BO11", cut.Length, Reason.MembersNotKnown) with { Elements = [.. cut.Select(c => inside.Labels[c.Node])] },
            .. Isolated(inside, Of),
        ];
    }

    /// <summary>The one member of an organisation whose list of members is declared complete, or null.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="organisation">Id of the organisation.</param>
    /// <returns>Id of the person, or of a role that is stated to be one person.</returns>
    public static string? OnlyMember(Measurement m, string organisation) =>
        m.Observation.PeopleOf(organisation) is [var only]
        && m.Observation.IsComplete(organisation, Observation.MemberList)
        && m.Reading.Ecosystem.Actor(only) is var member
        && (m.Reading.Kind(member)?.Category == KindCategory.Person || member.Persons == 1)
            ? only
            : null;

    private static double? Density(Inside inside) =>
        inside.All == 0 ? null : inside.Network.TieCount / (double)(inside.IsAsked ? inside.Observed : inside.All);

    private static Score WithBounds(Score density, Inside inside) =>
        density.Value is null
            ? density
            : density with
            {
                Low = inside.Network.TieCount / (double)inside.All,
                High = (inside.Network.TieCount + inside.All - inside.Observed) / (double)inside.All,
            };

    private static double? OfLargestComponent(Network network)
    {
        var parts = Components.Of(network);
        return parts.Count == 0 ? null : VertexConnectivity.Of(network.Induced(parts.NodesOf(LargestOf(parts)).AsSpan()));
    }

    // The first of the largest, so that equal sizes give equal answers.
    private static int LargestOf(Partition parts) => parts.Sizes.IndexOf(parts.Sizes.Max());

    // Where nobody is tied everybody is in the 0-core, which is no core.
    private static IEnumerable<Score> Core(Inside inside, Func<string, double?, Reason, Score> score)
    {
        var core = KCore.Of(inside.Network);
        var members = core.Maximum is > 0 and var k ? core.Members(k) : [];
        ImmutableArray<string> names = inside.WhyNot is null ? [.. members.Select(n => inside.Labels[n])] : [];
        yield return score("BO10", core.Maximum, Reason.MembersNotKnown) with { Elements = names };
        yield return score("BO10.share", members.IsEmpty ? null : members.Length / (double)inside.Members.Length, Reason.NoTieInside) with { Elements = names };
    }

    // Without a tie inside: somebody of whom every pair was observed, and somebody of whom not every pair was.
    private static IEnumerable<Score> Isolated(Inside inside, Func<string, double?, Reason, Score> score)
    {
        var all = inside.WhyNot is null ? Enumerable.Range(0, inside.Labels.Count).Where(n => inside.Network.Degree(n) == 0).ToArray() : [];
        var isTrue = all.ToLookup(n => Enumerable.Range(0, inside.Labels.Count).All(other => other == n || inside.IsObserved(n, other)));
        foreach (var (id, nodes) in new (string, IEnumerable<int>)[] { ("BO12", all), ("BO12.true", isTrue[true]), ("BO12.unobserved", isTrue[false]) })
        {
            yield return score(id, nodes.Count(), Reason.MembersNotKnown) with { Elements = [.. nodes.Select(n => inside.Labels[n])] };
        }
    }
}
