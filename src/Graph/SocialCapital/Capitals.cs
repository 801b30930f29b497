using System.Collections.Immutable;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>All scores of the three capitals, per organisation. Nothing is added up: more is not better by itself.</summary>
public static class Capitals
{
    /// <summary>The scores of organisations.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="egos">Ids of the organisations; null takes every one in the view.</param>
    /// <param name="options">Threads, and how survival is computed.</param>
    /// <param name="cancellation">Stops between organisations.</param>
    /// <returns>The scores, by organisation and in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException">An id is no organisation of the view.</exception>
    public static ImmutableArray<Score> Of(Measurement m, IEnumerable<string>? egos = null, CapitalsOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new CapitalsOptions();
        ImmutableArray<Unit> units = egos is null
            ? [.. m.Egos]
            : [.. egos.Select(id => m.Egos.FirstOrDefault(u => u.Id == id)
                ?? throw new ArgumentException($"'{id}' is no organisation in the view {m.Organisations.Name}.", nameof(egos)))];
        var scores = new ImmutableArray<Score>[units.Length];
        Workers.Run(options.Threads.MaxThreads, units.Length, index => scores[index] = OfOne(m, units[index], options), cancellation);
        return [.. scores.SelectMany(s => s)];
    }

    private static ImmutableArray<Score> OfOne(Measurement m, Unit unit, CapitalsOptions options) =>
        [.. Bonding.Of(m, unit.Id), .. Bridging.Of(m, unit), .. Linking.Of(m, unit, options.Survival), .. HeadScores.Of(m, unit)];
}
