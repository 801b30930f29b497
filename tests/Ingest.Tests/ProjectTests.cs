using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Tests;

public sealed class ProjectTests
{
    [Fact]
    public void The_real_set_opens_without_errors_and_can_be_asked_a_question()
    {
        var project = Project.Open(Path.Combine(Root, "data/wijkcooperaties"));
        Assert.Equal(279, project.Ecosystem.Actors.Length);
        Assert.Equal(408, project.Ecosystem.Relations.Length);
        Assert.All(project.Report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));

        var payers = Capitals.Of(project.Measure(), project.File.Focal).Where(s => s.Measure == "LI5.payers").ToArray();
        Assert.Equal(5, payers.Length);
        Assert.All(payers, s => Assert.Equal(["gemeente-rotterdam"], s.Elements));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_error_that_says_so()
    {
        var error = Assert.Throws<ProjectException>(() => Project.Open(Path.Combine(Root, "data/no-such-folder")));
        Assert.Contains("no-such-folder", error.Message, StringComparison.Ordinal);
    }

    internal static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "WijkNetwerk.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
