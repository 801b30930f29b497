using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Graph.Views;

/// <summary>Which relations are live at a date.</summary>
public static class TimeSlice
{
    /// <summary>Whether a relation is live on a day.</summary>
    /// <remarks>
    /// Active or at risk, and no known end of its period excludes the day; ended only if both ends are known and the day lies between;
    /// planned and failed never. An unknown begin is included (see <see cref="BeginsUnknown"/>).
    /// </remarks>
    /// <param name="relation">The relation.</param>
    /// <param name="day">The day.</param>
    /// <returns>True when it is live.</returns>
    public static bool IsLive(Relation relation, DateOnly day) => relation.Status switch
    {
        RelationStatus.Active or RelationStatus.AtRisk => relation.Period.DoesNotExclude(day),
        RelationStatus.Ended => relation.Period is { From: not null, To: not null } && relation.Period.DoesNotExclude(day),
        _ => false,
    };

    /// <summary>Whether a live relation is included although its begin is unknown.</summary>
    /// <param name="relation">The relation.</param>
    /// <returns>True when it has no begin.</returns>
    public static bool BeginsUnknown(Relation relation) => relation.Period.From is null;
}
