using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Views;

/// <summary>Who was at what: actors on one side, gatherings on the other. A channel of its own, and no contact.</summary>
/// <remarks>
/// Attendance: every row of which the date, if there is one, does not lie wholly after the reference date; who met has met. Besides the live relations of
/// channel co-attendance, attender to event. Generic actors are left out, and who is no longer there is not: it was. Gatherings: <see cref="Gatherings"/>.
/// </remarks>
public static class TwoModeView
{
    /// <summary>The name in results.</summary>
    public const string Name = "two-mode";

    /// <summary>The channel of the relations that it takes.</summary>
    public const string Channel = "co-attendance";

    /// <summary>The view.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>Who was at what, and the ids of the actors and of the gatherings.</returns>
    public static LabelledTwoMode Of(Reading reading)
    {
        var rows = reading.Ecosystem.Attendance
            .Where(a => a.Date is not { } date || date.First <= reading.Options.At)
            .Select(a => (a.Actor, a.Event, Date: a.Date?.Text))
            .Concat(reading.Live.Where(l => l.Rule.Channel == Channel).Select(l => (Actor: l.Relation.Source, Event: l.Relation.Target, Date: (string?)null)))
            .Where(a => !reading.IsInGeneric(a.Actor) && !reading.IsInGeneric(a.Event))
            .ToArray();
        var names = Gatherings.Of([.. rows.Select(r => (r.Event, r.Date))]);
        var (actors, gatherings) = (NodeLabels.Of(rows.Select(r => r.Actor)), NodeLabels.Of(names));
        var network = TwoModeNetwork.Build(actors.Count, gatherings.Count, [.. rows.Select(r => actors.IndexOf(r.Actor))], [.. names.Select(gatherings.IndexOf)]);
        return new LabelledTwoMode(network, actors, gatherings);
    }
}

/// <summary>Who was at what, with names.</summary>
/// <param name="Network">Who was at what.</param>
/// <param name="Actors">The ids of the actors.</param>
/// <param name="Gatherings">The names of the gatherings: the id of the event, and the date where the event has several.</param>
public sealed record LabelledTwoMode(TwoModeNetwork Network, NodeLabels Actors, NodeLabels Gatherings);
