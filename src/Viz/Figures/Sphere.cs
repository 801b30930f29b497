namespace WijkNetwerk.Viz.Figures;

/// <summary>In which part of society an actor works; each has a shape of its own, so that colour is never the only cue.</summary>
public enum Sphere
{
    /// <summary>Residents and what they set up themselves: a circle.</summary>
    Community,

    /// <summary>Businesses: a square.</summary>
    Market,

    /// <summary>The state in all its layers: a diamond.</summary>
    Government,

    /// <summary>Between the three: a hexagon.</summary>
    Hybrid,

    /// <summary>Not known: a triangle on its point.</summary>
    Unknown,
}
