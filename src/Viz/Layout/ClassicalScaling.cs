using WijkNetwerk.Viz.Drawing;

namespace WijkNetwerk.Viz.Layout;

/// <summary>A start for the stress layout: the two directions in which the distances differ most.</summary>
/// <remarks>
/// Definition: double centring of the squared distances and its two largest eigenvectors, by power iteration.
/// Reference: Torgerson (1952). Multidimensional scaling: I. Theory and method. Psychometrika 17(4), 401-419. doi:10.1007/BF02288916.
/// </remarks>
internal static class ClassicalScaling
{
    private const int Rounds = 60;

    /// <summary>A point per actor.</summary>
    public static Point[] Start(double[,] distances, int seed)
    {
        var count = distances.GetLength(0);
        var centred = Centred(distances, count);
        var first = Direction(centred, count, null);
        var second = Direction(centred, count, first);
        var points = new Point[count];
        // Actors with the same ties have the same place; a shift of their own lets majorisation part them.
        const double golden = 2.399963229728653;
        for (var at = 0; at < count; at++)
            points[at] = new Point(first[at], second[at]).Toward((at + 1) * golden + seed, 0.02 * Math.Sqrt(at + 1.0));
        return points;
    }

    private static double[,] Centred(double[,] distances, int count)
    {
        var means = new double[count];
        double mean = 0;
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++) means[row] += distances[row, column] * distances[row, column] / count;
            mean += means[row] / count;
        }

        var centred = new double[count, count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
                centred[row, column] = -0.5 * (distances[row, column] * distances[row, column] - means[row] - means[column] + mean);
        }

        return centred;
    }

    // The eigenvector with the largest eigenvalue, at right angles to another one, scaled to its share of the distances.
    private static double[] Direction(double[,] matrix, int count, double[]? other)
    {
        var vector = Enumerable.Range(0, count).Select(at => Math.Sin(1.7 * at + (other is null ? 0.3 : 1.1))).ToArray();
        double size = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[count];
            for (var row = 0; row < count; row++)
            {
                for (var column = 0; column < count; column++) next[row] += matrix[row, column] * vector[column];
            }

            if (other is not null) TakeOut(next, other);
            size = Math.Sqrt(next.Sum(value => value * value));
            if (size < 1e-12) return new double[count];
            for (var at = 0; at < count; at++) vector[at] = next[at] / size;
        }

        return [.. vector.Select(value => value * Math.Sqrt(size))];
    }

    private static void TakeOut(double[] vector, double[] other)
    {
        var length = other.Sum(value => value * value);
        if (length < 1e-12) return;
        var share = vector.Zip(other, (one, two) => one * two).Sum() / length;
        for (var at = 0; at < vector.Length; at++) vector[at] -= share * other[at];
    }
}
