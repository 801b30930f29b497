using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>All scores of the three capitals, per organisation. Nothing is added up: more is not better by itself.</summary>
public static class Capitals
{
    /// <summary>The scores of organisations.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="egos">Ids of the organisations; null takes every one in the view.</param>
    /// <param name="cancellation">Stops between organisations.</param>
    /// <returns>The scores, by organisation and in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException">An id is no organisation of the view.</exception>
    public static ImmutableArray<Score> Of(Measurement m, IEnumerable<string>? egos = null, CancellationToken cancellation = default)
    {
        var units = egos is null
            ? m.Egos
            : egos.Select(id => m.Egos.FirstOrDefault(u => u.Id == id)
                ?? throw new ArgumentException($"'{id}' is no organisation in the view {m.Organisations.Name}.", nameof(egos)));
        var scores = ImmutableArray.CreateBuilder<Score>();
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            scores.AddRange(Bonding.Of(m, unit.Id));
            scores.AddRange(Bridging.Of(m, unit));
            scores.AddRange(Linking.Of(m, unit));
            scores.AddRange(HeadScores.Of(m, unit));
        }

        return scores.ToImmutable();
    }
}
