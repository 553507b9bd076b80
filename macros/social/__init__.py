"""What a page shows of itself elsewhere: in search results, in messages, on social networks."""
