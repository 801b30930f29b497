using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Views;

/// <summary>Who knows whom: contact between the ends as named.</summary>
/// <remarks>
/// Nodes: persons, roles and groups, and organisations that are themselves named as an end of a contact; generic actors are left out. A person without
/// any tie is there. Ties: live contact, with brokerage and referral; direction and strength ignored.
/// </remarks>
public static class PersonView
{
    /// <summary>The name in results.</summary>
    public const string Name = "person";

    /// <summary>The view.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The network and the ids of its nodes.</returns>
    public static LabelledNetwork Of(Reading reading)
    {
        var ties = reading.Live.Where(l => l.IsTie && l.Rule.Channel == "contact").Select(l => l.Relation)
            .Where(r => !reading.IsInGeneric(r.Source) && !reading.IsInGeneric(r.Target))
            .ToArray();
        var people = reading.Ecosystem.Actors
            .Where(a => reading.Kind(a) is { IsPeople: true } && !reading.IsInGeneric(a.Id) && !reading.IsNotThere(a.Id))
            .Select(a => a.Id);
        var labels = NodeLabels.Of(people.Concat(ties.SelectMany(t => new[] { t.Source, t.Target })), reading.Options.PlaceOf);
        var network = NetworkBuilder.Build(
            labels.Count,
            ties.Select(t => labels.IndexOf(t.Source)).ToArray(),
            ties.Select(t => labels.IndexOf(t.Target)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        return new LabelledNetwork(network, labels);
    }
}
