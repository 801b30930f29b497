using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>How the densities of the blocks of one kind differ: each is a draw of one Beta(μκ, (1 − μ)κ), whose mean and closeness are learnt too.</summary>
/// <remarks>
/// μ is one of twenty equally likely values, 0.025 to 0.975; κ one of 1, 2, 4 … 64: the smaller, the more organisations differ. Given the densities, only the sums of their logarithms matter, so that all 140 settings are weighed in
/// each step. A kind with one block has nothing to learn this from: Beta(½, ½).
/// </remarks>
internal sealed class DensitySpread
{
    private const int Means = 20;
    private const int Closenesses = 7;

    private static readonly (double A, double B, double LogNormal)[] Settings = Grid();

    private readonly int[] _blocks;
    private readonly double[] _weights = new double[Settings.Length];
    private (double A, double B) _shape;

    /// <summary>Starts where a quarter of the pairs is tied.</summary>
    public DensitySpread(int[] blocks) => (_blocks, _shape) = (blocks, blocks.Length > 1 ? (0.5, 1.5) : (0.5, 0.5));

    /// <summary>Draws the densities of the blocks, given how many of their pairs are tied, and then how they differ.</summary>
    public void Draw(Xoshiro random, ReadOnlySpan<double> tied, ReadOnlySpan<double> free, Span<double> densities)
    {
        double logs = 0, otherLogs = 0;
        foreach (var block in _blocks)
        {
            var density = Math.Clamp(random.Beta(tied[block] + _shape.A, free[block] + _shape.B), 1e-12, 1 - 1e-12);
            densities[block] = density;
            logs += Math.Log(density);
            otherLogs += Math.Log(1 - density);
        }

        if (_blocks.Length < 2)
            return;
        var best = double.NegativeInfinity;
        for (var i = 0; i < Settings.Length; i++)
        {
            var (a, b, logNormal) = Settings[i];
            _weights[i] = ((a - 1) * logs) + ((b - 1) * otherLogs) - (_blocks.Length * logNormal);
            best = Math.Max(best, _weights[i]);
        }

        var total = 0.0;
        for (var i = 0; i < Settings.Length; i++)
            total += _weights[i] = Math.Exp(_weights[i] - best);
        var left = random.Fraction() * total;
        var chosen = 0;
        for (left -= _weights[0]; left >= 0 && chosen < Settings.Length - 1; left -= _weights[chosen])
            chosen++;
        _shape = (Settings[chosen].A, Settings[chosen].B);
    }

    private static (double A, double B, double LogNormal)[] Grid() =>
    [
        .. Enumerable.Range(0, Means * Closenesses).Select(i =>
        {
            var (mean, closeness) = (((i / Closenesses) + 0.5) / Means, Math.Pow(2, i % Closenesses));
            var (a, b) = (mean * closeness, (1 - mean) * closeness);
            return (a, b, LogGamma(a) + LogGamma(b) - LogGamma(closeness));
        }),
    ];

    // Stirling's series eight places further on, where it is good to fourteen digits.
    private static double LogGamma(double x)
    {
        var product = 1.0;
        for (var i = 0; i < 8; i++)
            product *= x + i;
        x += 8;
        var inverse = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI))
            + ((1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - (inverse / 1680)) * inverse)) * inverse)) / x) - Math.Log(product);
    }
}
