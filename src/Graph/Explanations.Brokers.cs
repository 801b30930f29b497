namespace WijkNetwerk.Graph;

/// <content>Standing between others.</content>
public static partial class Explanations
{
    private static Explanation[] Brokers =>
    [
        new("BR6", "pairs of alters without a tie between them, institutions included", "Six alters at root make fifteen pairs; BO–OV are tied.", "6 · 5 / 2 − 1", "14")
        {
            Direction = "ignored: each pair once",
            Strengths = NoStrengths,
            Traps = ["sna `brokerage` counts ordered pairs on a symmetric matrix: twice as many, and gatekeeper and representative apart."],
        },
        new("BR6.coordinator", "those with all three in one root unit", "At root every organisation is a group of its own.", "", "0"),
        new("BR6.itinerant", "those with the two alters in one other root unit", "At root none; at department level the pair GEB–WI.", "", "0"),
        new("BR6.gatekeeper", "those with one alter in the ego's own root unit", "None.", "", "0"),
        new("BR6.liaison", "those with three root units", "All fourteen.", "", "14"),
        new("BR6x", "those of BR6 for which nobody else is tied to both", "No other organisation joins any of the fourteen.", "", "14")
        {
            Direction = "ignored: each pair once",
            Strengths = NoStrengths,
        },
    ];
}
