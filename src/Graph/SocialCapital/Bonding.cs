using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>How closely the people inside one organisation are tied to each other.</summary>
/// <remarks>
/// Members: persons, roles and groups whose unit is the organisation. Ties: live contacts between two members. Measures: density (BO1), global closure (BO4),
/// compactness (BO7), connectedness (BO8), vertex connectivity (BO9), cut persons (BO11).
/// Density divides by observed dyads once anybody inside was a complete source; before that it is a lower bound over all dyads.
/// Undefined: without any recorded inside tie, n/a (inside not known), unless the dyads were observed; one member by a list declared complete, n/a (single member).
/// Strengths: ignored. Direction: ignored.
/// Reference: Wasserman and Faust (1994); Borgatti (2006) for compactness and connectedness; White and Harary (2001) for connectivity.
/// </remarks>
public static class Bonding
{
    private const string Contact = "contact";

    /// <summary>The bonding scores of an organisation.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="organisation">Id of the organisation.</param>
    /// <returns>One score a measure.</returns>
    public static ImmutableArray<Score> Of(Measurement m, string organisation)
    {
        var members = m.Observation.PeopleOf(organisation);
        var labels = NodeLabels.Of(members);
        var inside = m.ContactsOf(organisation)
            .Where(t => t.OneUnit == organisation && t.OtherUnit == organisation && labels.Contains(t.One) && labels.Contains(t.Other))
            .ToArray();
        var network = NetworkBuilder.Build(
            labels.Count,
            inside.Select(t => labels.IndexOf(t.One)).ToArray(),
            inside.Select(t => labels.IndexOf(t.Other)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        var (observed, isAsked) = Observed(m, members, network, labels);
        var all = (long)members.Length * (members.Length - 1) / 2;
        var relations = inside.SelectMany(t => t.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var blank = new Score
        {
            Ego = organisation,
            View = PersonView.Name,
            Measure = "",
            N = members.Length,
            ObservedDyads = observed,
            AllDyads = all,
            Ties = relations,
            Evidence = m.Count(relations),
            Flags = observed < all ? ["over recorded relations"] : [],
        };
        var notKnown = WhyNot(m, organisation, members, network, isAsked);
        Score Of(string measure, double? value, Reason whenUndefined) =>
            notKnown is not null ? blank with { Measure = measure, Reason = notKnown, Flags = [] }
            : value is null ? blank with { Measure = measure, Reason = whenUndefined }
            : blank with { Measure = measure, Value = value };

        var cut = notKnown is null ? CutNodes.Of(network) : [];
        return
        [
            Density(Of("BO1", Density(network, observed, all, isAsked), Reason.MembersNotKnown), network, all, observed),
            Of("BO4", Transitivity.Of(network), Reason.NoTwoPath),
            Of("BO7", Compactness.Of(network), Reason.MembersNotKnown),
            Of("BO8", Connectedness.Of(network), Reason.MembersNotKnown),
            Of("BO9", VertexConnectivity.Of(network), Reason.MembersNotKnown),
            Of("BO9.largest", OfLargestComponent(network), Reason.MembersNotKnown),
            Of("BO11", cut.Length, Reason.MembersNotKnown) with { Elements = [.. cut.Select(c => labels[c.Node])] },
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

    private static double? Density(Network network, long observed, long all, bool isAsked) =>
        all == 0 ? null : network.TieCount / (double)(isAsked ? observed : all);

    private static Score Density(Score score, Network network, long all, long observed) =>
        score.Value is null
            ? score
            : score with { Low = network.TieCount / (double)all, High = (network.TieCount + all - observed) / (double)all };

    private static double? OfLargestComponent(Network network)
    {
        var parts = Components.Of(network);
        return parts.Count == 0 ? null : VertexConnectivity.Of(network.Induced(parts.NodesOf(LargestOf(parts)).AsSpan()));
    }

    // The first of the largest, so that equal sizes give equal answers.
    private static int LargestOf(Partition parts) => parts.Sizes.IndexOf(parts.Sizes.Max());

    private static (long Observed, bool IsAsked) Observed(Measurement m, ImmutableArray<string> members, Network network, NodeLabels labels)
    {
        var complete = members.Where(p => m.Observation.IsComplete(p, Contact)).Select(labels.IndexOf).ToHashSet();
        if (complete.Count == 0)
        {
            return (network.TieCount, false);
        }

        var observed = 0L;
        for (var u = 0; u < network.NodeCount; u++)
        {
            for (var v = u + 1; v < network.NodeCount; v++)
            {
                observed += complete.Contains(u) || complete.Contains(v) || network.HasTie(u, v) ? 1 : 0;
            }
        }

        return (observed, true);
    }

    private static Reason? WhyNot(Measurement m, string organisation, ImmutableArray<string> members, Network network, bool isAsked)
    {
        if (members.Length < 2)
        {
            return OnlyMember(m, organisation) is not null ? Reason.SingleMember
                : isAsked ? Reason.MembersNotKnown
                : NotAsked(m, organisation, members) ?? Reason.InsideNotKnown;
        }

        return network.TieCount == 0 && !isAsked ? NotAsked(m, organisation, members) ?? Reason.InsideNotKnown : null;
    }

    private static Reason? NotAsked(Measurement m, string organisation, ImmutableArray<string> members) =>
        members.Append(organisation).Any(p => m.Observation.WasNotAsked(p, Contact)) ? Reason.NotAsked : null;
}
