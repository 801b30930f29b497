using System.Collections.Immutable;


namespace WijkNetwerk.Graph.Views;

/// <summary>Which dyads were observed: only there does a tie that is not recorded count as not there.</summary>
/// <remarks>
/// A dyad is a non-tie only if an end was a complete source for the channel. An organisation is a complete source when it says so itself or when
/// every person known inside it is. Without rows of coverage nothing is observed but the ties.
/// </remarks>
public sealed class Observation
{
    /// <summary>The channel that stands for every channel in the table coverage.</summary>
    public const string EveryChannel = "*";

    /// <summary>The channel under which a complete list of members is declared.</summary>
    public const string MemberList = "structure";

    private readonly HashSet<(string, string)> _complete = [];
    private readonly HashSet<(string, string)> _notAsked = [];
    private readonly Dictionary<string, ImmutableArray<string>> _people;

    /// <summary>Reads the table coverage.</summary>
    /// <param name="reading">The reading.</param>
    public Observation(Reading reading)
    {
        foreach (var row in reading.Ecosystem.Coverage)
        {
            var key = (row.Informant, row.Channel == "membership" ? MemberList : row.Channel);
            if (!row.Asked)
            {
                _notAsked.Add(key);
            }
            else if (row.Complete)
            {
                _complete.Add(key);
            }
        }

        _people = reading.Ecosystem.Actors
            .Where(a => !a.IsGeneric && reading.Kind(a)?.IsPeople == true)
            .SelectMany(a => reading.UnitsOf(a.Id).Ids.Where(u => u != a.Id).Select(u => (Unit: u, a.Id)))
            .GroupBy(x => x.Unit, x => x.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>True when the table has a row that makes anything observed.</summary>
    public bool HasComplete => _complete.Count > 0;

    /// <summary>The persons, roles and groups inside a unit, by id.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <returns>Ids; empty when nobody is known.</returns>
    public ImmutableArray<string> PeopleOf(string unit) => _people.GetValueOrDefault(unit, []);

    /// <summary>Whether an actor itself was a complete source for channels.</summary>
    /// <param name="actor">Id of the actor.</param>
    /// <param name="channels">All of them are asked for.</param>
    /// <returns>True when it was.</returns>
    public bool IsComplete(string actor, params ReadOnlySpan<string> channels)
    {
        if (_complete.Contains((actor, EveryChannel)))
        {
            return true;
        }

        foreach (var channel in channels)
        {
            if (!_complete.Contains((actor, channel)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a unit was a complete source, by itself or by everybody inside it.</summary>
    /// <param name="unit">Id of the unit.</param>
    /// <param name="channels">All of them are asked for.</param>
    /// <returns>True when it was.</returns>
    public bool IsUnitComplete(string unit, params ReadOnlySpan<string> channels)
    {
        if (IsComplete(unit, channels))
        {
            return true;
        }

        var people = PeopleOf(unit);
        foreach (var person in people)
        {
            if (!IsComplete(person, channels))
            {
                return false;
            }
        }

        return people.Length > 0;
    }

    /// <summary>Whether the table says that an actor was not asked about a channel.</summary>
    /// <param name="actor">Id of the actor.</param>
    /// <param name="channels">Any of them.</param>
    /// <returns>True only where a row says so.</returns>
    public bool WasNotAsked(string actor, params ReadOnlySpan<string> channels)
    {
        foreach (var channel in channels)
        {
            if (_notAsked.Contains((actor, channel)))
            {
                return true;
            }
        }

        return _notAsked.Contains((actor, EveryChannel));
    }
}
