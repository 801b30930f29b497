using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How far a score moves when one source falls silent: without implied relations, without each informant, without each document.</summary>
/// <remarks>
/// Not an interval: it says on whom a number hangs, not how sure it is. It is printed where there are no repeated reports to learn an interval from.
/// Range: from the lowest to the highest of the score with everything and with each source left out, over those where it is defined. Most influential: the source without
/// which the score becomes n/a, else the one without which it moves most; equal ones in the order implied, informants, documents, by id.
/// Undefined: where the score itself is n/a and stays so.
/// Time (sources + 1) × the scores. Random: no. The number of threads changes nothing.
/// </remarks>
/// <param name="All">The score with everything.</param>
/// <param name="Without">The score without each source, in the order of <see cref="SilencedSource.Of"/>; null where it is n/a or no longer asked.</param>
public sealed record Sensitivity(Score All, ImmutableArray<WithoutSource> Without)
{
    /// <summary>The lowest value; null when none is defined.</summary>
    public double? Low => Values.Min();

    /// <summary>The highest value; null when none is defined.</summary>
    public double? High => Values.Max();

    /// <summary>The source without which the score moves most; null when it moves without none.</summary>
    public SilencedSource? MostInfluential => Without.Where(w => Shift(w) > NearlyEqual.Share).MaxBy(Shift)?.Source;

    /// <summary>How much the score differs between informants left out (jackknife); null with fewer than two informants or where it is n/a without one of them.</summary>
    public double? InformantError => InformantJackknife.StandardError([.. Informants.Select(w => w.Value)]);

    /// <summary>The informant without whom the score moves most; null when it moves without none.</summary>
    public string? MostInfluentialInformant => Informants.Where(w => Shift(w) > NearlyEqual.Share).MaxBy(Shift)?.Source.Id;

    private IEnumerable<double?> Values => Without.Select(w => w.Value).Prepend(All.Value);

    /// <summary>The score without each informant.</summary>
    public IEnumerable<WithoutSource> Informants => Without.Where(w => w.Source.Kind == SourceKind.Informant);

    /// <summary>The sensitivity of scores.</summary>
    /// <param name="m">The measurement with everything.</param>
    /// <param name="egos">Ids of the organisations; null takes every one in the view.</param>
    /// <param name="options">How the scores without a source are computed. Default: all of them.</param>
    /// <param name="threads">How much of the machine may be used; they work on sources.</param>
    /// <param name="cancellation">Stops between sources.</param>
    /// <returns>One entry a score, in the order of <see cref="Capitals.Of"/>.</returns>
    public static ImmutableArray<Sensitivity> Of(
        Measurement m, IReadOnlyCollection<string>? egos = null, CapitalsOptions? options = null, ThreadOptions? threads = null, CancellationToken cancellation = default)
    {
        options ??= new CapitalsOptions();
        var all = Capitals.Of(m, egos, options, cancellation);
        var sources = SilencedSource.Of(m.Reading);
        var without = new Dictionary<ScoreKey, double?>[sources.Length];
        Workers.Run(
            ThreadOptions.Of(threads),
            sources.Length,
            index => without[index] = ValuesWithout(m, sources[index], all, egos, options, cancellation),
            cancellation);
        return [.. all.Select(score => new Sensitivity(score, [.. sources.Select((s, i) => new WithoutSource(s, without[i].GetValueOrDefault(ScoreKey.Of(score))))]))];
    }

    private static Dictionary<ScoreKey, double?> ValuesWithout(
        Measurement m, SilencedSource source, ImmutableArray<Score> all, IReadOnlyCollection<string>? egos, CapitalsOptions options, CancellationToken cancellation)
    {
        if (source.Lost.IsEmpty)
            return all.ToDictionary(ScoreKey.Of, s => s.Value);
        var fewer = new Measurement(m.Reading.Without(source.Lost), m.Holes, Unknowns.Mean);
        var left = egos?.Where(id => fewer.Egos.Any(u => u.Id == id)).ToArray();
        return Capitals.Of(fewer, left, options, cancellation).ToDictionary(ScoreKey.Of, s => s.Value);
    }

    // Becoming n/a, or defined, is the largest shift there is.
    private double Shift(WithoutSource w) => (All.Value, w.Value) switch
    {
        ({ } a, { } b) => Math.Abs(a - b),
        (null, null) => 0,
        _ => double.PositiveInfinity,
    };
}

/// <summary>A score without one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Value">The score; null where it is n/a.</param>
public sealed record WithoutSource(SilencedSource Source, double? Value);

/// <summary>What a score is about: the same key in every variant of a measurement.</summary>
/// <param name="Ego">The ego.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Institution">The institution, for measures per institution.</param>
/// <param name="InstitutionKind">The kind, for measures per kind.</param>
public readonly record struct ScoreKey(string Ego, string Measure, string? Institution, string? InstitutionKind)
{
    /// <summary>The key of a score; of the best of a kind (LI3.kind) the kind, whichever institution is best.</summary>
    /// <param name="score">The score.</param>
    public static ScoreKey Of(Score score) =>
        new(score.Ego, score.Measure, score.Measure.EndsWith(".kind", StringComparison.Ordinal) ? null : score.Institution, score.InstitutionKind);
}
