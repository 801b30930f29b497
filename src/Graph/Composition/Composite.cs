using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Composition;

/// <summary>Several numbers between 0 and 1 as one: the geometric mean, with what any other weights would give.</summary>
/// <remarks>
/// Definition: the k-th root of the product of k components. Low and High: the same over the components' own bounds. Envelope: the least and greatest component, the range of every
/// weighted arithmetic mean.
/// Range: [0, 1]; 0 if any component is 0: no component makes up for another. Higher means: high on all.
/// Undefined: one component without a value withholds the whole, and is named.
/// Time O(k). Random: no.
/// Reference: after Greco and others (2019). Social Indicators Research 141, 61.
/// Checked against: the toy neighbourhood by hand.
/// </remarks>
public static class Composite
{
    /// <summary>The geometric mean of components.</summary>
    /// <param name="components">The components, in order.</param>
    /// <exception cref="ArgumentException">There is none, or a value lies outside 0 to 1.</exception>
    public static CompositeValue Of(params ImmutableArray<Component> components)
    {
        if (components.IsDefaultOrEmpty)
            throw new ArgumentException("A composite needs at least one component.", nameof(components));
        if (components.FirstOrDefault(c => c.Value is < 0 or > 1) is { } wrong)
            throw new ArgumentException($"{wrong.Measure} is {wrong.Value}; a component lies between 0 and 1.", nameof(components));
        ImmutableArray<string> withheld = [.. components.Where(c => c.Value is null).Select(c => c.Measure)];
        if (!withheld.IsEmpty)
            return new CompositeValue(null, null, null, null, null, withheld);
        return new CompositeValue(
            Mean(components.Select(c => c.Value!.Value)),
            Mean(components.Select(c => c.Low ?? c.Value!.Value)),
            Mean(components.Select(c => c.High ?? c.Value!.Value)),
            components.Min(c => c.Value),
            components.Max(c => c.Value),
            []);
    }

    private static double Mean(IEnumerable<double> values)
    {
        var (product, count) = (1.0, 0);
        foreach (var value in values)
        {
            product *= value;
            count++;
        }

        return Math.Pow(product, 1.0 / count);
    }
}

/// <summary>A component of a composite.</summary>
/// <param name="Measure">What it is, such as <c>BO8</c>.</param>
/// <param name="Value">Its value, 0 to 1; null when n/a.</param>
/// <param name="Low">At least; null when that is the value itself.</param>
/// <param name="High">At most; null when that is the value itself.</param>
public sealed record Component(string Measure, double? Value, double? Low = null, double? High = null);

/// <summary>A composite.</summary>
/// <param name="Value">The geometric mean; null when withheld.</param>
/// <param name="Low">At least.</param>
/// <param name="High">At most.</param>
/// <param name="Least">The least component: no weights give less.</param>
/// <param name="Greatest">The greatest component: no weights give more.</param>
/// <param name="Withheld">The components without a value, for which the whole is withheld.</param>
public sealed record CompositeValue(double? Value, double? Low, double? High, double? Least, double? Greatest, ImmutableArray<string> Withheld);
