-- Opens FILE in Neovim with the settings that were loaded, and prints the codes of the findings.
vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(assert(os.getenv('FILE'))))
if not vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50) then
  io.stdout:write('no diagnostics\n')
  vim.cmd('cquit 1')
end
for _, found in ipairs(vim.diagnostic.get(0)) do
  local code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
  io.stdout:write(tostring(code) .. '\n')
end
vim.cmd('qall!')
