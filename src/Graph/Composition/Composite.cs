using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Composition;

/// <summary>Several numbers between 0 and 1 as one: the geometric mean, with what any other weights would give.</summary>
/// <remarks>
/// Definition: the k-th root of the product of k components. Low and High: the same over the components' own bounds. Envelope: the least and greatest component, the range of every
/// weighted arithmetic mean.
/// Range: [0, 1]; 0 if any component is 0: no component makes up for another. Higher means: high on all.
/// Undefined: one component without a value withholds the whole, and is named; where fewer than all may do (k of K), the value is over those that have one, and the bounds
/// have each other one once as 0 and once as 1.
/// Time O(k). Random: no.
/// Reference: after Greco and others (2019). Social Indicators Research 141, 61.
/// Checked against: the toy neighbourhood by hand.
/// </remarks>
public static class Composite
{
    /// <summary>The geometric mean of components, all of which must have a value.</summary>
    /// <param name="components">The components, in order.</param>
    /// <exception cref="ArgumentException">There is none, or a value lies outside 0 to 1.</exception>
    public static CompositeValue Of(params ImmutableArray<Component> components) => Of(components, components.IsDefault ? 1 : components.Length);

    /// <summary>The geometric mean of the components that have a value, if enough have one.</summary>
    /// <param name="components">The components, in order.</param>
    /// <param name="atLeast">How many must have a value, from 1 to all; with fewer the whole is withheld.</param>
    /// <exception cref="ArgumentException">There is none, or a value lies outside 0 to 1.</exception>
    public static CompositeValue Of(ImmutableArray<Component> components, int atLeast)
    {
        if (components.IsDefaultOrEmpty)
            throw new ArgumentException("A composite needs at least one component.", nameof(components));
        if (components.FirstOrDefault(c => c.Value is < 0 or > 1) is { } wrong)
            throw new ArgumentException($"{wrong.Measure} is {wrong.Value}; a component lies between 0 and 1.", nameof(components));
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(atLeast, components.Length);
        ImmutableArray<string> missing = [.. components.Where(c => c.Value is null).Select(c => c.Measure)];
        var known = components.Where(c => c.Value is not null).ToArray();
        if (known.Length < atLeast)
            return new CompositeValue(null, null, null, null, null, missing) { Defined = known.Length, Missing = missing };
        return new CompositeValue(
            Mean(known.Select(c => c.Value!.Value)),
            Mean(components.Select(c => c.Value is null ? 0 : c.Low ?? c.Value.Value)),
            Mean(components.Select(c => c.Value is null ? 1 : c.High ?? c.Value.Value)),
            known.Min(c => c.Value),
            known.Max(c => c.Value),
            [])
        { Defined = known.Length, Missing = missing };
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
/// <param name="Least">The least component that has a value: no weights give less.</param>
/// <param name="Greatest">The greatest component that has a value: no weights give more.</param>
/// <param name="Withheld">The components without a value, for which the whole is withheld.</param>
public sealed record CompositeValue(double? Value, double? Low, double? High, double? Least, double? Greatest, ImmutableArray<string> Withheld)
{
    /// <summary>How many components have a value.</summary>
    public required int Defined { get; init; }

    /// <summary>The components without a value, whether or not the whole is withheld for them: each is in the bounds once as 0 and once as 1, and never in the value.</summary>
    public required ImmutableArray<string> Missing { get; init; }
}
