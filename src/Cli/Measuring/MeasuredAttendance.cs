using System.Collections.Immutable;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.TwoMode;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Who was at what, and what comes of it: the pairs that were somewhere together, and the network that they make.</summary>
/// <param name="Table">Who was at what, as it was read.</param>
/// <param name="Whole">The same, with every event.</param>
/// <param name="Used">The same without the events that are left out as too large.</param>
/// <param name="Pairs">The pairs that share an event that is used.</param>
/// <param name="Chances">How easily chance gives what each pair shares.</param>
/// <param name="BySizes">The same, given how large the events are; null when there is no fit.</param>
internal sealed record MeasuredAttendance(
    TwoModeTable Table, TwoModeNetwork Whole, TwoModeNetwork Used, ImmutableArray<CoAttendancePair> Pairs, CoAttendanceChances Chances, CoAttendanceChances? BySizes)
{
    /// <summary>Brings together who was at the same events.</summary>
    /// <param name="table">Who was at what.</param>
    /// <param name="largestEvent">The largest event that is used; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StopException">There are more pairs than can be listed.</exception>
    public static MeasuredAttendance Of(TwoModeTable table, int? largestEvent, CancellationToken cancellation)
    {
        var whole = TwoModeNetwork.Build(table.ActorIds.Length, table.EventIds.Length, table.Actors.AsSpan(), table.Events.AsSpan());
        var used = largestEvent is { } most ? whole.UpTo(most) : whole;
        var options = new CoAttendanceOptions();
        if (CoAttendance.Of(used, options, cancellation) is not { } pairs)
        {
            var happening = Enumerable.Range(0, whole.EventCount).Where(e => whole.ActorsOf(e).Length == used.LargestEvent).Select(e => table.EventLabels[e]).First();
            throw StopException.Usage("measure.toomanypairs", options.MostPairs, happening, used.LargestEvent);
        }

        return new MeasuredAttendance(
            table, whole, used, pairs, CoAttendanceSignificance.Of(used, pairs, cancellation), StochasticDegreeSequence.Of(used, pairs, cancellation));
    }

    /// <summary>How many events are left out as too large.</summary>
    public int EventsLeftOut => Whole.EventCount - Used.EventCount;

    /// <summary>The network of the pairs: strength is Newman's.</summary>
    public NetworkTable Projection() => new()
    {
        Files = Table.Files,
        Ids = Table.ActorIds,
        Labels = Table.ActorLabels,
        Sources = [.. Pairs.Select(p => p.First)],
        Targets = [.. Pairs.Select(p => p.Second)],
        Strengths = [.. Pairs.Select(p => p.NewmanStrength)],
        IsDirected = false,
        Columns = Table.Columns,
    };

    /// <summary>How many events and pairs there would be if larger events were left out: one row for every size that an event has, the smallest first.</summary>
    public IEnumerable<(int LargestEvent, int Events, int Pairs)> BySize()
    {
        var sizes = Enumerable.Range(0, Used.EventCount).CountBy(e => Used.ActorsOf(e).Length).OrderBy(s => s.Key).ToArray();
        var joined = Pairs.CountBy(p => p.SmallestEvent).ToDictionary();
        var (events, pairs) = (0, 0);
        foreach (var (size, count) in sizes)
        {
            (events, pairs) = (events + count, pairs + joined.GetValueOrDefault(size));
            yield return (size, events, pairs);
        }
    }
}
