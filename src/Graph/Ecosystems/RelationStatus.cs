namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>How a relation stands, as its source tells it.</summary>
public enum RelationStatus
{
    /// <summary>It holds.</summary>
    Active,

    /// <summary>It holds, and is under threat: live, drawn dashed, a state of its own in checklists.</summary>
    AtRisk,

    /// <summary>It is wished for or agreed, and does not hold yet; never scored.</summary>
    Planned,

    /// <summary>It was tried and did not come about; never scored.</summary>
    Failed,

    /// <summary>It is over; it counts only at a date between two known ends.</summary>
    Ended,
}
