using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>
/// Borgatti's Camp 92, from data/known: 18 people, each naming three. The values in the tests are those of the structural-holes table that
/// UCINET prints for it.
/// </summary>
internal static class Camp92
{
    public static NodeLabels Labels => KnownNetwork.Camp92.Labels;

    public static Network Network => KnownNetwork.Camp92.Network;

    /// <summary>Women 0, men 1; in node order.</summary>
    public static int[] ByGender => KnownNetwork.Camp92.Groups;
}
