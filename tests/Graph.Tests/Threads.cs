using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>What must hold for every measure that takes a number of threads: it changes no bit.</summary>
internal static class Threads
{
    public static void ChangeNothing<T>(Func<Network, ThreadOptions, T> measure, bool alsoDirected = true, bool alsoStrengths = false)
    {
        foreach (var isDirected in alsoDirected ? new[] { false, true } : [false])
        {
            foreach (var hasStrengths in alsoStrengths ? new[] { false, true } : [false])
            {
                var network = RandomNetworks.Large(40_000, 120_000, isDirected, hasStrengths: hasStrengths);
                var one = measure(network, new ThreadOptions { MaxThreads = 1 });
                Assert.Equal(one, measure(network, new ThreadOptions { MaxThreads = 2 }));
                Assert.Equal(one, measure(network, new ThreadOptions { MaxThreads = 5 }));
            }
        }
    }
}
