namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>A stretch of time with ends that may be known only in part; half-open, so a relation that ends on a day is gone the day after it.</summary>
/// <param name="From">The first day; the default (unknown) when not stated.</param>
/// <param name="To">The last day, month or year; unknown when not stated.</param>
/// <param name="IsOpenEnded">True when the source says that no end is foreseen (<c>to = open</c>).</param>
public readonly record struct Period(PartialDate? From, PartialDate? To, bool IsOpenEnded = false)
{
    /// <summary>Nothing is known of when.</summary>
    public static Period Unknown => default;

    /// <summary>True when the end lies before the begin.</summary>
    public bool EndsBeforeItBegins => From is { } from && To is { } to && to.After <= from.First;

    /// <summary>Whether a day lies inside, an unknown end counting as no bound.</summary>
    /// <param name="day">The day asked for.</param>
    /// <returns>True when no known end excludes the day.</returns>
    public bool DoesNotExclude(DateOnly day) =>
        (From is not { } from || from.First <= day) && (To is not { } to || day < to.After);
}
