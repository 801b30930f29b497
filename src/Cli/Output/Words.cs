using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Output;

/// <summary>The words of data files for what the library numbers; they never change with the language.</summary>
internal static class Words
{
    public static string Of(TieClass value) => value switch
    {
        TieClass.Bonding => "bonding",
        TieClass.Internal => "internal",
        TieClass.BridgingIn => "bridging_in",
        TieClass.BridgingOut => "bridging_out",
        TieClass.BridgingPlaceUnknown => "bridging_place_unknown",
        TieClass.Linking => "linking",
        TieClass.InterInstitutional => "inter_institutional",
        _ => "unclassified",
    };

    /// <summary>The step of the partnership ladder; null without a tie.</summary>
    public static string? OfStep(int step) => step switch
    {
        1 => "contact",
        2 => "participation",
        3 => "collaboration",
        4 => "contract",
        _ => null,
    };

    public static string Of(ActorClass value) => value switch
    {
        ActorClass.Community => "community",
        ActorClass.Institutional => "institutional",
        ActorClass.Mixed => "mixed",
        _ => "none",
    };

    public static string Of(RelationStatus value) => value switch
    {
        RelationStatus.Active => "active",
        RelationStatus.AtRisk => "at_risk",
        RelationStatus.Planned => "planned",
        RelationStatus.Failed => "failed",
        _ => "ended",
    };

    public static string? Of(Sphere? value) => value switch
    {
        Sphere.Community => "community",
        Sphere.Market => "market",
        Sphere.Government => "government",
        Sphere.Hybrid => "hybrid",
        _ => null,
    };
}
