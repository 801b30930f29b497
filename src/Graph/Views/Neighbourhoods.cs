using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Views;

/// <summary>Which actors share a neighbourhood, from labels and the places they name.</summary>
/// <remarks>
/// Two share one if a label is equal or one place contains the other by <c>part_of</c>, below the level of a city. <c>*</c> is the whole city.
/// A label names the place of that name; a place without <c>part_of</c> is a city. Different known cities share none; blank is unknown.
/// </remarks>
public sealed class Neighbourhoods
{
    private readonly Ecosystem _ecosystem;
    private readonly Dictionary<string, Actor> _placeOfLabel = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the places of an ecosystem.</summary>
    /// <param name="ecosystem">The ecosystem.</param>
    /// <param name="kindOf">The rule of an actor's kind; null when unknown.</param>
    public Neighbourhoods(Ecosystem ecosystem, Func<Actor, KindRule?> kindOf)
    {
        _ecosystem = ecosystem;
        foreach (var place in ecosystem.Actors.Where(a => kindOf(a)?.Category == KindCategory.Place))
        {
            foreach (var name in place.Aliases.Prepend(place.Name))
            {
                _placeOfLabel.TryAdd(name.Trim(), place);
            }
        }
    }

    /// <summary>The place that a label names, or null.</summary>
    /// <param name="label">A neighbourhood label.</param>
    /// <returns>The place.</returns>
    public Actor? PlaceOf(string label) => _placeOfLabel.GetValueOrDefault(label.Trim());

    /// <summary>Whether an actor is in a neighbourhood: its label is the same, or names a place inside it.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="label">The neighbourhood.</param>
    /// <returns>True when it is known to be.</returns>
    public bool IsIn(Actor actor, string label) => !actor.Neighbourhoods.IsDefaultOrEmpty && actor.Neighbourhoods.Any(own =>
        string.Equals(own.Trim(), label.Trim(), StringComparison.OrdinalIgnoreCase) || (PlaceOf(own) is { } p && PlaceOf(label) is { } q && Contains(q, p)));

    /// <summary>Whether two actors share a neighbourhood.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>True, false, or null when it is not known.</returns>
    public bool? Share(Actor one, Actor other)
    {
        var sameCity = one.City is { } a && other.City is { } b
            ? string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase)
            : (bool?)null;
        if (sameCity == false)
        {
            return false;
        }

        if (one.Neighbourhoods.IsDefaultOrEmpty || other.Neighbourhoods.IsDefaultOrEmpty)
        {
            return null;
        }

        if (one.Neighbourhoods.Contains("*") || other.Neighbourhoods.Contains("*"))
        {
            return sameCity;
        }

        return one.Neighbourhoods.Any(x => other.Neighbourhoods.Any(y => Meet(x, y)));
    }

    private bool Meet(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase)
        || (PlaceOf(one) is { } p && PlaceOf(other) is { } q && (Contains(p, q) || Contains(q, p)));

    private bool Contains(Actor large, Actor small)
    {
        if (large.PartOf is null)
        {
            return false; // A city: to be in the same city is not to share a neighbourhood.
        }

        for (var place = small; place is not null; place = _ecosystem.FindActor(place.PartOf))
        {
            if (place.Id == large.Id)
            {
                return true;
            }
        }

        return false;
    }
}
