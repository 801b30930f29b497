using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>
/// Borgatti's Camp 92: 18 people, each naming the three with whom they spent most time in week 3. The values in the tests are those of the
/// structural-holes table that UCINET prints for it.
/// </summary>
internal static class Camp92
{
    private const string Choices = """
        HOLLY PAM PAT DON
        BRAZEY LEE STEVE BERT
        CAROL PAM PAT PAULINE
        PAM JENNIE PAULINE ANN
        PAT HOLLY CAROL JENNIE
        JENNIE PAM PAT ANN
        PAULINE CAROL PAM PAT
        ANN PAM JENNIE PAULINE
        MICHAEL HOLLY DON HARRY
        BILL MICHAEL DON HARRY
        LEE BRAZEY STEVE BERT
        DON HOLLY MICHAEL HARRY
        JOHN PAULINE GERY RUSS
        HARRY HOLLY MICHAEL DON
        GERY MICHAEL STEVE RUSS
        STEVE LEE BERT RUSS
        BERT LEE STEVE RUSS
        RUSS GERY STEVE BERT
        """;

    private static readonly string[][] Rows = [.. Choices.Split('\n').Select(line => line.Trim().Split(' '))];

    public static NodeLabels Labels { get; } = NodeLabels.Of(Rows.Select(row => row[0]));

    public static Network Network { get; } = NetworkBuilder.Build(
        Labels.Count,
        Rows.SelectMany(row => row.Skip(1).Select(_ => Labels.IndexOf(row[0]))).ToArray(),
        Rows.SelectMany(row => row.Skip(1).Select(Labels.IndexOf)).ToArray(),
        options: new NetworkOptions { IsDirected = true }).Network;

    /// <summary>The first eight of the list are women (0), the others men (1); in node order.</summary>
    public static int[] ByGender { get; } = [.. Labels.Select(name => Rows.Take(8).Any(row => row[0] == name) ? 0 : 1)];
}
