namespace WijkNetwerk.Viz.Drawing;

/// <summary>
/// The colours of all figures. The hues are those of Okabe and Ito (2008), which colour-blind people can tell apart; green and orange are
/// made lighter and blue darker, so that they also differ when printed in grey.
/// </summary>
public static class Palette
{
    /// <summary>Text and the outlines of actors.</summary>
    public const string Ink = "#1f2933";

    /// <summary>Text of less weight: notes, explanations.</summary>
    public const string Muted = "#5a6672";

    /// <summary>Text and shapes of what is not known or not mentioned.</summary>
    public const string Absent = "#68717a";

    /// <summary>Ties.</summary>
    public const string Tie = "#5b6b7b";

    /// <summary>Hairlines, rules and boxes.</summary>
    public const string Rule = "#cfd6dc";

    /// <summary>The page.</summary>
    public const string Paper = "#ffffff";

    /// <summary>What belongs to the organisation itself (bonding).</summary>
    public const string Inside = "#f2bf4e";

    /// <summary>The community: residents, initiatives, cooperatives (bridging).</summary>
    public const string Community = "#35ad85";

    /// <summary>Institutions (linking).</summary>
    public const string Institution = "#00588c";

    /// <summary>Neither community nor institution, or not decided.</summary>
    public const string Undecided = "#e3e7ea";

    /// <summary>What hangs on one thread.</summary>
    public const string Alarm = "#d55e00";

    /// <summary>Text about what hangs on one thread: darker than the ring, to be readable when small.</summary>
    public const string AlarmText = "#9a3c00";

    /// <summary>Ground of the inner disc.</summary>
    public const string InsideGround = "#f8ecd9";

    /// <summary>Ground of the middle ring.</summary>
    public const string CommunityGround = "#e6f1ec";

    /// <summary>Ground of the outer ring.</summary>
    public const string InstitutionGround = "#e3eaf4";

    /// <summary>Ground of a sector in which nobody is mentioned.</summary>
    public const string EmptyGround = "#f6f7f9";

    /// <summary>The colour of letters that stand on a fill.</summary>
    public static string LettersOn(string? fill) => fill == Institution ? Paper : Ink;
}
