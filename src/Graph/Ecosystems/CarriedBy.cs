using System.Collections.Immutable;

namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>What a relation hangs on: a role, a rule, a contract, another relation. When that goes, the relation goes.</summary>
/// <remarks>
/// In tables <c>;</c> lists carriers that are all needed and <c>|</c> alternatives of which one suffices: <c>a;b|c</c> needs a, and b or c.
/// </remarks>
public sealed class CarriedBy : IEquatable<CarriedBy>
{
    private CarriedBy(ImmutableArray<ImmutableArray<string>> needs) => Needs = needs;

    /// <summary>Hangs on nothing that is stated.</summary>
    public static CarriedBy Nothing { get; } = new([]);

    /// <summary>All are needed; each is a list of alternatives, of which one suffices. Ids of actors or relations.</summary>
    public ImmutableArray<ImmutableArray<string>> Needs { get; }

    /// <summary>True when nothing is stated.</summary>
    public bool IsNothing => Needs.IsEmpty;

    /// <summary>Every id that is named, in the order written.</summary>
    public IEnumerable<string> Ids => Needs.SelectMany(alternatives => alternatives);

    /// <summary>Reads the notation of the tables.</summary>
    /// <param name="text">Ids joined by <c>;</c> and <c>|</c>; null or blank is nothing.</param>
    /// <returns>The carriers; blank parts are left out.</returns>
    public static CarriedBy Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Nothing;
        }

        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var needs = text.Split(';', Clean)
            .Select(part => part.Split('|', Clean).ToImmutableArray())
            .Where(alternatives => alternatives.Length > 0)
            .ToImmutableArray();
        return needs.IsEmpty ? Nothing : new CarriedBy(needs);
    }

    /// <summary>Whether an id holds a sign that this notation separates ids with.</summary>
    /// <param name="id">The id of an actor or relation.</param>
    /// <returns>True for <c>a;b</c> and <c>a|b</c>.</returns>
    public static bool HasSeparator(string id) => id.AsSpan().ContainsAny(';', '|');

    /// <summary>Whether it falls when some of what it hangs on is lost.</summary>
    /// <param name="isLost">Says of an id whether it is lost.</param>
    /// <returns>True when one need has no alternative left.</returns>
    public bool FallsWhen(Func<string, bool> isLost) => Needs.Any(alternatives => alternatives.All(isLost));

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', Needs.Select(alternatives => string.Join('|', alternatives)));

    /// <inheritdoc/>
    public bool Equals(CarriedBy? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CarriedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);
}
