namespace WijkNetwerk.Graph.Numerics;

/// <summary>Random numbers of the distributions that the models need, from a seeded stream.</summary>
internal static class Distributions
{
    // Above this expected count a binomial is split by a beta instead of being counted out.
    private const double CountedOut = 40;

    /// <summary>Standard normal, by the polar method (Marsaglia and Bray 1964); the second number of the pair is not kept, so that a draw needs no memory.</summary>
    public static double Normal(this Xoshiro random)
    {
        while (true)
        {
            var u = 2 * random.Fraction() - 1;
            var v = 2 * random.Fraction() - 1;
            var s = u * u + v * v;
            if (s is > 0 and < 1)
                return u * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <summary>Gamma with a shape above 0 and scale 1 (Marsaglia and Tsang 2000).</summary>
    public static double Gamma(this Xoshiro random, double shape)
    {
        if (shape < 1)
            return random.Gamma(shape + 1) * Math.Pow(1 - random.Fraction(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.Normal();
            var v = 1 + c * x;
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - random.Fraction()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
                return d * v;
        }
    }

    /// <summary>Beta with two shapes above 0.</summary>
    public static double Beta(this Xoshiro random, double a, double b)
    {
        var x = random.Gamma(a);
        var y = random.Gamma(b);
        return x + y > 0 ? x / (x + y) : 0.5;
    }

    /// <summary>How many of a number of independent trials succeed.</summary>
    public static int Binomial(this Xoshiro random, int trials, double chance)
    {
        if (chance >= 1)
            return trials;
        if (chance > 0.5)
            return trials - random.Binomial(trials, 1 - chance);
        var successes = 0;
        // The middle one of the trials' ordered uniforms is a beta: it halves the trials (Devroye 1986, X.4.4).
        while (trials * chance > CountedOut)
        {
            var middle = (trials + 1) / 2;
            var cut = random.Beta(middle, trials + 1 - middle);
            if (cut <= chance)
            {
                successes += middle;
                (trials, chance) = (trials - middle, (chance - cut) / (1 - cut));
            }
            else
            {
                (trials, chance) = (middle - 1, chance / cut);
            }
        }

        if (chance >= 1)
            return successes + trials;
        for (var next = random.Skip(chance); next < trials; next += 1 + random.Skip(chance))
            successes++;
        return successes;
    }

    /// <summary>How many failures come before the next success; <see cref="int.MaxValue"/> / 2 at most, so that adding it up stays a number.</summary>
    public static int Skip(this Xoshiro random, double chance)
    {
        if (chance <= 0)
            return int.MaxValue / 2;
        if (chance >= 1)
            return 0;
        // Below the rounding of 1 - chance its logarithm would be 0 and every pair a success; there it is -chance itself.
        var logarithm = chance < 1e-8 ? -chance : Math.Log(1 - chance);
        var skip = Math.Log(1 - random.Fraction()) / logarithm;
        return skip < int.MaxValue / 2 ? (int)skip : int.MaxValue / 2;
    }

    /// <summary>Sixty-four bits, each 1 with one chance: drawn from the highest binary digit of the chance down, until every bit differs from it somewhere.</summary>
    public static ulong Bits(this Xoshiro random, double chance)
    {
        if (chance >= 1)
            return ulong.MaxValue;
        ulong ones = 0, open = ulong.MaxValue;
        // Each bit is a uniform number, written out as far as needed: below the chance it is 1.
        while (open != 0 && chance > 0)
        {
            var digits = random.Next();
            chance *= 2;
            if (chance >= 1)
            {
                chance -= 1;
                ones |= open & ~digits;
                open &= digits;
            }
            else
            {
                open &= ~digits;
            }
        }

        return ones;
    }
}
