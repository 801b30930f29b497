namespace WijkNetwerk.Graph.Significance;

/// <summary>The likelihood of a configuration model, in the logarithms of its unknowns, and Newton's step up it.</summary>
/// <param name="rows">How many of the unknowns are of actors; the others are of events.</param>
/// <param name="wanted">The number that each unknown has to give.</param>
/// <param name="counts">How many have that number.</param>
internal sealed class ConfigurationFit(int rows, double[] wanted, double[] counts)
{
    private const int MostHalvings = 40;

    /// <summary>The chance of an actor at an event.</summary>
    public double Chance(double[] at, int row, int column) => 1 / (1 + Math.Exp(-at[row] - at[rows + column]));

    /// <summary>By how much the worst expected number is off, as a share of what is wanted.</summary>
    public double Error(double[] at)
    {
        var gradient = Gradient(at);
        var worst = 0.0;
        for (var i = 0; i < gradient.Length; i++)
            worst = Math.Max(worst, Math.Abs(gradient[i]) / (counts[i] * wanted[i]));
        return worst;
    }

    /// <summary>A better point; null when none is found.</summary>
    public double[]? Step(double[] at)
    {
        var direction = Solved(Curvature(at), Gradient(at));
        var (before, error) = (Likelihood(at), Error(at));
        for (var (length, tries) = (1.0, 0); tries < MostHalvings; tries++, length /= 2)
        {
            double[] next = [.. at.Select((value, i) => value + (length * direction[i]))];
            // Near the top the likelihood no longer tells two points apart; there the numbers do.
            if (Likelihood(next) > before || Error(next) < error)
                return next;
        }
        return null;
    }

    private double Likelihood(double[] at)
    {
        var sum = 0.0;
        for (var i = 0; i < at.Length; i++)
            sum += counts[i] * wanted[i] * at[i];
        for (var row = 0; row < rows; row++)
        {
            for (var column = rows; column < at.Length; column++)
            {
                // ln(1 + e^z), without losing small or large z.
                var z = at[row] + at[column];
                sum -= counts[row] * counts[column] * (Math.Max(0, z) + Math.Log(1 + Math.Exp(-Math.Abs(z))));
            }
        }
        return sum;
    }

    private double[] Gradient(double[] at)
    {
        double[] gradient = [.. wanted.Select((value, i) => counts[i] * value)];
        for (var row = 0; row < rows; row++)
        {
            for (var column = rows; column < at.Length; column++)
            {
                var expected = counts[row] * counts[column] * Chance(at, row, column - rows);
                gradient[row] -= expected;
                gradient[column] -= expected;
            }
        }
        return gradient;
    }

    private double[,] Curvature(double[] at)
    {
        var curvature = new double[at.Length, at.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = rows; column < at.Length; column++)
            {
                var chance = Chance(at, row, column - rows);
                var spread = counts[row] * counts[column] * chance * (1 - chance);
                curvature[row, row] += spread;
                curvature[column, column] += spread;
                curvature[column, row] = curvature[row, column] = spread;
            }
        }
        return curvature;
    }

    /// <summary>
    /// Solves by Cholesky. All actors up and all events down by the same changes nothing, so the last unknown stays where it is; a little is added to the diagonal
    /// against rounding.
    /// </summary>
    private static double[] Solved(double[,] matrix, double[] right)
    {
        var size = right.Length - 1;
        var solution = new double[right.Length];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j] + (i == j ? 1e-13 * matrix[i, i] : 0);
                for (var k = 0; k < j; k++)
                    sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(Math.Max(sum, double.Epsilon)) : sum / matrix[j, j];
            }
        }
        for (var i = 0; i < size; i++)
        {
            solution[i] = right[i];
            for (var k = 0; k < i; k++)
                solution[i] -= matrix[i, k] * solution[k];
            solution[i] /= matrix[i, i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                solution[i] -= matrix[k, i] * solution[k];
            solution[i] /= matrix[i, i];
        }
        return solution;
    }
}
