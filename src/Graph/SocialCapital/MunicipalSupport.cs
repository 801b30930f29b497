using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>In which of five forms a municipality supports an organisation, and beside it what it rules and asks: more is not better.</summary>
/// <remarks>
/// Definition: live relations from the municipality, its departments and its people to the organisation, by form: 1 subsidy, 2 client, 3 property, 4 network
/// and coordination, 5 implementation; the profile says which type of relation is which form. Control is regulation (the municipality rules) and accountability (it asks to answer).
/// Nothing recorded is "not mentioned", not "no support".
/// Reference: the essay, par. 3.1.
/// Checked against: real set by hand.
/// </remarks>
public static class MunicipalSupport
{
    /// <summary>Number of forms.</summary>
    public const int Forms = 5;

    private const string Municipality = "municipality";

    /// <summary>The support and control of every organisation that has any.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>A row for each organisation and municipality, by id.</returns>
    public static ImmutableArray<SupportRow> Of(Reading reading) =>
    [
        .. reading.Live
            .Where(l => !l.IsGeneric && ((l.IsTie && l.Rule.SupportForm > 0) || l.Rule.Channel == "control"))
            .Select(l => (Live: l, Giver: Resources.RootOf(reading, l.Relation.Source, l.Relation.SourceActingFor), Receiver: Resources.RootOf(reading, l.Relation.Target, l.Relation.TargetActingFor)))
            .Where(x => x.Giver is not null && x.Receiver is not null && x.Giver != x.Receiver && !reading.IsGeneric(x.Giver) && !reading.IsGeneric(x.Receiver)
                && reading.Kind(reading.Ecosystem.Actor(x.Giver))?.Kind == Municipality)
            .GroupBy(x => (Receiver: x.Receiver!, Giver: x.Giver!), x => x.Live)
            .OrderBy(g => g.Key.Receiver, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Giver, StringComparer.Ordinal)
            .Select(g => new SupportRow(
                g.Key.Receiver,
                g.Key.Giver,
                [.. Enumerable.Range(1, Forms).Select(form => Ids(g.Where(l => l.IsTie && l.Rule.SupportForm == form)))],
                Ids(g.Where(l => l.Relation.Type == "regulation")),
                Ids(g.Where(l => l.Relation.Type == "accountability")))),
    ];

    private static ImmutableArray<string> Ids(IEnumerable<LiveRelation> relations) => [.. relations.Select(l => l.Relation.Id).Order(StringComparer.Ordinal)];
}

/// <summary>What a municipality gives an organisation and asks of it.</summary>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Municipality">Id of the municipality.</param>
/// <param name="Forms">Ids of the relations of each of the five forms, in order.</param>
/// <param name="Regulation">Ids of the relations by which it rules.</param>
/// <param name="Accountability">Ids of the relations by which it asks to answer.</param>
public sealed record SupportRow(
    string Organisation,
    string Municipality,
    ImmutableArray<ImmutableArray<string>> Forms,
    ImmutableArray<string> Regulation,
    ImmutableArray<string> Accountability);
