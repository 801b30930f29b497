using System.CommandLine;

namespace WijkNetwerk.Cli.Commands;

/// <summary>One command. Its texts are in the resources under <c>command.NAME</c>: a line, what it does, a real example.</summary>
internal abstract class ProgramCommand(string name) : Command(name)
{
    /// <summary>Does what was asked.</summary>
    /// <param name="session">What was asked, and where the answer goes.</param>
    /// <returns>The exit code.</returns>
    public abstract int Run(Session session);

    /// <summary>Adds options in the order in which help shows them.</summary>
    protected void Add(IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            Options.Add(option);
        }
    }
}
