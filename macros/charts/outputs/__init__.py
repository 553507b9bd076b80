"""What is made of a laid out chart: pictures for pages and for others, the figure that Plotly draws, files to take away."""
