"""A chart goes one way: `models/` say what it shows, `layouts/` where its marks stand, `outputs/` make pictures, Plotly and files of it."""
