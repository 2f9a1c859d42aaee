-- Opens FILE in Neovim with the server SERVER on NODE and prints what arrives, a line each.
-- For Neovim 0.7 (vim.lsp.start_client) and later.
local function out(text) io.stdout:write(text .. '\n') end

vim.cmd('edit ' .. vim.fn.fnameescape(assert(os.getenv('FILE'))))
vim.bo.filetype = assert(os.getenv('LANGUAGE'))
local id = vim.lsp.start_client({
  name = 'cablegram',
  cmd = { assert(os.getenv('NODE')), assert(os.getenv('SERVER')), '--stdio' },
  root_dir = vim.fn.expand('%:p:h'),
})
vim.lsp.buf_attach_client(0, id)

if not vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50) then
  out('no diagnostics')
  vim.cmd('cquit 1')
end
for _, found in ipairs(vim.diagnostic.get(0)) do
  local code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
  out(string.format('diagnostic %d:%d-%d %s', found.lnum, found.col, found.end_col, tostring(code)))
end

local function print_symbols(symbols, depth)
  for _, symbol in ipairs(symbols or {}) do
    out('symbol ' .. string.rep('  ', depth) .. symbol.name)
    print_symbols(symbol.children, depth + 1)
  end
end
local params = { textDocument = { uri = vim.uri_from_bufnr(0) } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 30000) or {}) do
  print_symbols(answer.result, 0)
end

vim.lsp.stop_client(id)
vim.wait(5000, function() return vim.lsp.client_is_stopped(id) end, 20)
vim.cmd('qall!')
