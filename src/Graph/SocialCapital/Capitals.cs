using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
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
    /// <param name="cancellation">Stops between organisations.</param>
    /// <param name="threads">How much of the machine may be used; null is one thread.</param>
    /// <param name="withSurvival">False leaves out LI9, which takes thousands of times as long as the others.</param>
    /// <returns>The scores, by organisation and in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException">An id is no organisation of the view.</exception>
    public static ImmutableArray<Score> Of(Measurement m, IEnumerable<string>? egos = null, CancellationToken cancellation = default, ThreadOptions? threads = null, bool withSurvival = true)
    {
        ImmutableArray<Unit> units = egos is null
            ? [.. m.Egos]
            : [.. egos.Select(id => m.Egos.FirstOrDefault(u => u.Id == id)
                ?? throw new ArgumentException($"'{id}' is no organisation in the view {m.Organisations.Name}.", nameof(egos)))];
        var scores = new ImmutableArray<Score>[units.Length];
        Workers.Run(threads is null ? 1 : ThreadOptions.Of(threads), units.Length, index => scores[index] = OfOne(m, units[index], withSurvival), cancellation);
        return [.. scores.SelectMany(s => s)];
    }

    private static ImmutableArray<Score> OfOne(Measurement m, Unit unit, bool withSurvival) =>
        [.. Bonding.Of(m, unit.Id), .. Bridging.Of(m, unit), .. Linking.Of(m, unit, withSurvival), .. HeadScores.Of(m, unit)];
}
