namespace WijkNetwerk.Ingest.Tables;

/// <summary>Which of the five tables a table is.</summary>
public enum TableKind
{
    /// <summary>Who and what there is.</summary>
    Actors,

    /// <summary>What runs between two actors.</summary>
    Relations,

    /// <summary>Who belongs to what.</summary>
    Memberships,

    /// <summary>Who was at what.</summary>
    Attendance,

    /// <summary>Who was asked what.</summary>
    Coverage,
}
