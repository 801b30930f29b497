# R igraph on a file of Generator.cs: Rscript igraph_peer.R FILE OUT-FOLDER KERNEL...
# Prints kernel, wall-clock and processor seconds, peak MB of R's own heap; writes each result as doubles. Reading the file is not timed.
suppressMessages(library(igraph))
args <- commandArgs(trailingOnly = TRUE)
file <- file(args[1], "rb")
size <- readBin(file, "integer", 2)
ends <- matrix(readBin(file, "integer", 2 * size[2]) + 1L, ncol = 2)
close(file)

kernels <- list(
  betweenness = function(g) betweenness(g, directed = FALSE),
  betweenness2 = function(g) estimate_betweenness(g, directed = FALSE, cutoff = 2),
  harmonic = function(g) harmonic_centrality(g),
  constraint = function(g) constraint(g),
  triangles = function(g) count_triangles(g),
  localClustering = function(g) transitivity(g, "local"),
  components = function(g) count_components(g),
  cores = function(g) coreness(g),
  cutNodes = function(g) sort(as.integer(articulation_points(g))) - 1,
  bridgeTies = function(g) length(bridges(g)),
  pageRank = function(g) page_rank(g)$vector
)

timed <- function(name, run) {
  time <- system.time(result <- run())
  cat(sprintf("%s\t%.4f\t%.4f\t%.0f\n", name, time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], sum(gc()[, 6])))
  result
}

graph <- timed("build", function() make_graph(as.vector(t(ends)), n = size[1], directed = FALSE))
for (name in args[-(1:2)]) {
  if (is.null(kernels[[name]])) next
  result <- timed(name, function() kernels[[name]](graph))
  out <- file(sprintf("%s/r-%s.bin", args[2], name), "wb")
  writeBin(as.double(result), out)
  close(out)
}
